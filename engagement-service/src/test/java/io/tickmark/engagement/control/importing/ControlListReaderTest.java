package io.tickmark.engagement.control.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.control.Definition;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R22: a control list is taken whole, or every row that cannot be taken is named")
class ControlListReaderTest {

    private static final String HEADER = String.join(",", ControlListReader.COLUMNS);
    private static final String GOOD = "X-1,Review,\"Reviewed, with care\",CC6.3;CC6.2,control-owner,it-security,"
            + "control-owner,QUARTERLY,MANUAL,DETECTIVE,Directory,Reviews,Inspection";

    private final ControlListReader reader = new ControlListReader(new CriteriaCatalogue());

    @ParameterizedTest
    @ValueSource(strings = {"controls.csv", "controls-compact.csv"})
    void takesTheStarterLibraries(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/starter-library/" + name)) {
            ControlList list = reader.read(Objects.requireNonNull(in).readAllBytes());
            assertThat(told(list)).isEmpty();
            assertThat(list.controls()).hasSizeGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void readsARowWithCriteriaInCatalogueOrder() {
        ControlList list = read(HEADER + "\n" + GOOD + "\n");
        assertThat(told(list)).isEmpty();
        assertThat(list.controls()).singleElement().satisfies(listed -> {
            Definition control = listed.definition();
            assertThat(listed.line()).isEqualTo(2);
            assertThat(control.code()).isEqualTo("X-1");
            assertThat(control.description()).isEqualTo("Reviewed, with care");
            assertThat(control.criteria()).containsExactly("CC6.2", "CC6.3");
        });
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    CC6.3;CC6.2   | CC6.9          | unknown criterion [CC6.9]
                    CC6.3;CC6.2   | CC1.1 (confidentiality) | unknown criterion [CC1.1 (confidentiality)]
                    ,control-owner,it-security | ,,it-security | owner is empty
                    ,control-owner,it-security | ,boss,it-security | owner is 'boss'
                    ,control-owner,it-security | ,it-security,it-security | they must differ
                    QUARTERLY     | YEARLY         | frequency is 'YEARLY'
                    MANUAL        | HUMAN          | nature is 'HUMAN'
                    DETECTIVE     | LUCKY          | type is 'LUCKY'
                    Inspection    | Inspection,more | the row has 14 values
                    """)
    void namesLineAndReason(String good, String bad, String reason) {
        ControlList list = read(HEADER + "\n\n" + GOOD.replace("X-1", "X-0") + "\n" + GOOD.replace(good, bad) + "\n");
        assertThat(told(list))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.line()).isEqualTo(4));
        assertThat(told(list)).anySatisfy(row -> assertThat(row.reason()).contains(reason));
    }

    @Test
    void namesTheLineOfTheFirstOfTwoEqualIds() {
        ControlList list = read(HEADER + "\n" + GOOD + "\n" + GOOD + "\n");
        assertThat(told(list)).containsExactly(new RejectedRow(3, "the id X-1 stands on line 2 already"));
    }

    @Test
    void countsLinesInsideQuotedValues() {
        String twoLines = GOOD.replace("with care", "with\ncare");
        ControlList list = read(HEADER + "\n" + twoLines + "\n" + GOOD.replace("X-1,Review", "X-2,") + "\n");
        assertThat(told(list)).containsExactly(new RejectedRow(4, "title is empty"));
    }

    @Test
    void namesTheLineOnWhichABrokenQuoteOpens() {
        ControlList list = read(HEADER + "\n" + GOOD + "\n" + GOOD.replace("care\"", "care") + "\n");
        assertThat(told(list)).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.reason()).contains("quoting is broken");
        });
    }

    @Test
    void skipsAByteOrderMarkAndNamesColumnsItDoesNotKnow() {
        ControlList list = read("\uFEFF" + HEADER + ",notes\n" + GOOD + ",mine\n");
        assertThat(told(list)).isEmpty();
        assertThat(list.ignoredColumns()).containsExactly("notes");
    }

    @Test
    void namesEveryMissingColumn() {
        assertThat(told(read("id,title\nX,Y\n")))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("description", "criteria", "owner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n \n", "header"})
    void refusesAFileWithoutControls(String text) {
        String file = text.equals("header") ? HEADER + "\n" : text;
        assertThat(told(read(file))).containsExactly(new RejectedRow(1, "no controls in the file"));
    }

    @Test
    void tellsTheFirstHundredReasonsAndHowManyThereAre() {
        ControlList list =
                read(HEADER + "\n" + (GOOD.replace("MANUAL", "HUMAN").replace("X-1", "") + "\n").repeat(700));
        assertThat(list.rejections().count()).isEqualTo(1_400);
        assertThat(told(list))
                .hasSize(100)
                .last()
                .satisfies(row -> assertThat(row.line()).isEqualTo(51));
    }

    @Test
    void readsNoFurtherThanTwoThousandRows() {
        ControlList list = read(HEADER + "\n" + "x\n".repeat(1_000_000));
        assertThat(list.rejections().count()).isEqualTo(2_001);
    }

    @Test
    void repeatsNoLongValue() {
        ControlList list = read(HEADER + "\n" + GOOD.replace("QUARTERLY", "Q".repeat(5_000_000)) + "\n");
        assertThat(told(list))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).hasSizeLessThan(250));
    }

    private static List<RejectedRow> told(ControlList list) {
        return list.rejections().told();
    }

    private ControlList read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
