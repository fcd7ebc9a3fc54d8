package io.tickmark.engagement.process.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariablesTest {

    private final Variables form = Variables.of(Map.ofEntries(
            Map.entry("words", " some words "),
            Map.entry("blank", "  "),
            Map.entry("number", 14),
            Map.entry("day", "2027-01-31"),
            Map.entry("badDay", "31.1.2027"),
            Map.entry("severity", "HIGH"),
            Map.entry("badSeverity", "high"),
            Map.entry("ticked", true),
            Map.entry("fraction", 14.5),
            Map.entry("giant", 10_000_000_000L),
            Map.entry("round", 14.0),
            Map.entry("texts", List.of("a", "b")),
            Map.entry("holes", Arrays.asList("a", null)),
            Map.entry("rows", List.of(Map.of("name", "a"))),
            Map.entry("object", Map.of("name", "a"))));

    @Test
    void readsWhatAFormGives() {
        assertThat(form.text("words")).isEqualTo("some words");
        assertThat(form.optionalText("blank")).isEmpty();
        assertThat(form.optionalText("absent")).isEmpty();
        assertThat(form.whole("number")).isEqualTo(14);
        assertThat(form.whole("round")).isEqualTo(14);
        assertThat(form.day("day")).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(form.optionalDay("absent")).isEmpty();
        assertThat(form.one("severity", Severity.class)).isEqualTo(Severity.HIGH);
        assertThat(form.ticked("ticked")).isTrue();
        assertThat(form.ticked("absent")).isFalse();
        assertThat(form.texts("texts")).containsExactly("a", "b");
        assertThat(form.texts("absent")).isEmpty();
        assertThat(form.rows("rows").getFirst().text("name")).isEqualTo("a");
        assertThat(form.column("rows", "name")).containsExactly("a");
        assertThat(form.column("texts", "name")).containsExactly("a", "b");
        assertThat(form.object("object").text("name")).isEqualTo("a");
        assertThat(form.optionalObject("absent")).isEmpty();
    }

    record Misreading(String field, Consumer<Variables> reading) {}

    static Stream<Misreading> misreadings() {
        return Stream.of(
                new Misreading("blank", form -> form.text("blank")),
                new Misreading("absent", form -> form.text("absent")),
                new Misreading("number", form -> form.text("number")),
                new Misreading("words", form -> form.whole("words")),
                new Misreading("fraction", form -> form.whole("fraction")),
                new Misreading("giant", form -> form.whole("giant")),
                new Misreading("words", form -> form.ticked("words")),
                new Misreading("badDay", form -> form.day("badDay")),
                new Misreading("badDay", form -> form.optionalDay("badDay")),
                new Misreading("absent", form -> form.day("absent")),
                new Misreading("badSeverity", form -> form.one("badSeverity", Severity.class)),
                new Misreading("texts", form -> form.several("texts", Severity.class)),
                new Misreading("holes", form -> form.texts("holes")),
                new Misreading("words", form -> form.rows("words")),
                new Misreading("texts", form -> form.rows("texts")),
                new Misreading("absent", form -> form.object("absent")));
    }

    @ParameterizedTest
    @MethodSource("misreadings")
    void namesTheFieldThatIsWrong(Misreading misreading) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> misreading.reading().accept(form))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(RuleViolation.INPUT);
                    assertThat(refusal.facts()).containsEntry("field", misreading.field());
                });
    }
}
