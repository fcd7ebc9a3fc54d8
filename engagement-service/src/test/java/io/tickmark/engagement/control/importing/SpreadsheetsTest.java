package io.tickmark.engagement.control.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.control.Definition;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("R22: a control list is read as spreadsheet programs save it")
class SpreadsheetsTest {

    private final ControlListReader reader = new ControlListReader(new CriteriaCatalogue());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "excel-western-europe.csv",
                "excel-utf8.csv",
                "excel-unicode-text.txt",
                "utf16-big-endian.csv",
                "utf16-without-mark.csv",
                "libreoffice.csv",
                "mac-line-ends.csv",
                "pasted-from-the-web.csv",
                "last-cells-left-out.csv"
            })
    void whateverItWasSavedAs(String name) throws IOException {
        ControlList list = read(name);

        assertThat(list.rejections().told()).isEmpty();
        assertThat(list.ignoredColumns()).isEmpty();
        assertThat(list.controls()).hasSize(2);
        Definition review = list.controls().getFirst().definition();
        assertThat(review.code()).isEqualTo("CC6.3-01");
        assertThat(review.title()).isEqualTo("Revisión de accesos");
        assertThat(review.description())
                .isEqualTo("Each quarter all accounts are reviewed – the “four eyes” rule holds.");
        assertThat(review.criteria()).containsExactly("CC6.2", "CC6.3");
        assertThat(review.systems()).containsExactly("Identity provider", "Source repository");
        Definition changes = list.controls().getLast().definition();
        assertThat(changes.title()).isEqualTo("Änderungen");
        assertThat(changes.systems()).isEmpty();
        assertThat(changes.test()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: line {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    doubled-column.csv | 1 | columns that stand twice: [owner]
                    ids-by-case.csv    | 6 | the id cc6.3-01 differs from CC6.3-01 on line 2 by upper and lower case only
                    mistake-on-line-9.csv | 9 | nature is 'HUMAN'
                    broken-cp1252.csv  | 3 | the file's encoding is not known here
                    """)
    void aRefusalHasItsLine(String name, long line, String reason) throws IOException {
        assertThat(read(name).rejections().told()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(line);
            assertThat(row.reason()).contains(reason);
        });
    }

    @Test
    void textWithZeroBytesIsNoSpreadsheet() throws IOException {
        byte[] file = content("libreoffice.csv");
        file[file.length - 5] = 0;

        assertThat(reader.read(file).rejections().told())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("U+0000"));
    }

    private ControlList read(String name) throws IOException {
        return reader.read(content(name));
    }

    private static byte[] content(String name) throws IOException {
        return new ClassPathResource("spreadsheets/" + name).getContentAsByteArray();
    }
}
