package io.tickmark.engagement.control.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Ids;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.engagement.aggregate.Story;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import io.tickmark.engagement.catalogue.Criterion;
import io.tickmark.engagement.control.Control;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** R22: what holds of every control list. */
class ControlListPropertiesTest {

    private static final CriteriaCatalogue CATALOGUE = new CriteriaCatalogue();
    private static final List<String> ROLES = List.of("control-owner", "it-security", "legal", "hr");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ControlListReader reader = new ControlListReader(CATALOGUE);

    @Property(tries = 300)
    void whatIsPrintedIsReadBack(
            @ForAll("lists") List<Definition> controls,
            @ForAll("formats") CSVFormat format,
            @ForAll("encodings") Charset encoding) {
        String text = BYTE_ORDER_MARK + print(format, rows(controls));

        ControlList read = reader.read(text.getBytes(encoding));

        assertThat(read.rejections().told()).isEmpty();
        assertThat(read.controls()).extracting(ListedControl::definition).containsExactlyElementsOf(controls);
        assertThat(read.ignoredColumns()).isEmpty();
    }

    @Property(tries = 300)
    void aBadRowIsNamedAndStopsNoOther(
            @ForAll("lists") List<Definition> controls,
            @ForAll @IntRange(max = 12) int column,
            @ForAll @IntRange(max = 1_000) int place,
            @ForAll("formats") CSVFormat format) {
        List<List<String>> rows = rows(controls);
        List<String> bad = new ArrayList<>(row(controls.getFirst()));
        bad.set(0, "Z-BAD");
        String name = ControlListReader.COLUMNS.get(column);
        if (Set.of("systems", "population", "test").contains(name)) {
            bad.add("one value too many");
        } else {
            bad.set(column, "");
        }
        int at = place % (controls.size() + 1);
        rows.add(at, bad);

        ControlList read = reader.read(print(format, rows).getBytes(StandardCharsets.UTF_8));

        assertThat(read.controls()).extracting(ListedControl::definition).containsExactlyElementsOf(controls);
        assertThat(read.rejections().told())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.line()).isEqualTo(at + 2L));
    }

    @Property(tries = 100)
    void whatIsRegisteredAlreadyIsRegisteredOnce(@ForAll("controls") Definition control) {
        String id = Ids.control("prg-1", control.code());

        Story.of(Control.class)
                .given(new ControlEvent.Registered(id, "prg-1", Story.TENANT, control))
                .as("omar", Role.COMPLIANCE_LEAD)
                .when(new ControlCommand.Register(id, "prg-1", Story.TENANT, control))
                .changesNothing();
    }

    private static List<List<String>> rows(List<Definition> controls) {
        return new ArrayList<>(
                controls.stream().map(ControlListPropertiesTest::row).toList());
    }

    private static List<String> row(Definition control) {
        return List.of(
                control.code(),
                control.title(),
                control.description(),
                String.join(";", control.criteria()),
                control.owner(),
                control.deputy(),
                control.evidenceOwner(),
                control.frequency().name(),
                control.nature().name(),
                control.type().name(),
                String.join(";", control.systems()),
                control.population(),
                control.test());
    }

    private static String print(CSVFormat format, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(ControlListReader.COLUMNS);
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Provide
    Arbitrary<CSVFormat> formats() {
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t'),
                        Arbitraries.of("\n", "\r\n"),
                        Arbitraries.of(QuoteMode.MINIMAL, QuoteMode.ALL))
                .as((separator, end, quotes) -> CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setRecordSeparator(end)
                        .setQuoteMode(quotes)
                        .get());
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }

    @Provide
    Arbitrary<List<Definition>> lists() {
        return controls()
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .uniqueElements(control -> control.code().toUpperCase(Locale.ROOT));
    }

    @Provide
    Arbitrary<Definition> controls() {
        Arbitrary<List<String>> owners = Arbitraries.shuffle(ROLES);
        Arbitrary<List<String>> criteria = Arbitraries.of(
                        CATALOGUE.criteria().stream().map(Criterion::id).toList())
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(CATALOGUE::inOrder);
        Arbitrary<List<String>> systems =
                texts().filter(text -> !text.contains(";")).list().ofMaxSize(3).uniqueElements();
        Arbitrary<String> optional = Arbitraries.oneOf(texts(), Arbitraries.just(""));
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('A', 'Z')
                                .numeric()
                                .withChars("-.")
                                .ofMinLength(1)
                                .ofMaxLength(9),
                        Combinators.combine(texts(), texts(), optional, optional)
                                .as(List::of),
                        criteria,
                        owners,
                        Arbitraries.of(Frequency.class),
                        Arbitraries.of(Nature.class),
                        Arbitraries.of(ControlType.class),
                        systems)
                .as((code, texts, served, roles, frequency, nature, type, on) -> new Definition(
                        code,
                        texts.get(0),
                        texts.get(1),
                        served,
                        roles.get(0),
                        roles.get(1),
                        roles.get(2),
                        frequency,
                        nature,
                        type,
                        on,
                        texts.get(2),
                        texts.get(3)));
    }

    /** Without spaces around it, as every cell is read. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abcXYZ 0189,;\"'-äß漢\t")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
