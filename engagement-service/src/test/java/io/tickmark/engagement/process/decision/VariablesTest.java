package io.tickmark.engagement.process.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VariablesTest {

    record Row(String name) {}

    record Form(
            String words,
            @Nullable String note,
            int days,
            LocalDate day,
            @Nullable LocalDate until,
            Severity severity,
            @Nullable Boolean ticked,
            @Nullable Set<Severity> severities,
            List<Row> rows,
            Row object) {}

    private static final Map<String, Object> GOOD = Map.ofEntries(
            Map.entry("words", " some words "),
            Map.entry("note", "  "),
            Map.entry("days", 14),
            Map.entry("day", "2027-01-31"),
            Map.entry("severity", "HIGH"),
            Map.entry("ticked", true),
            Map.entry("severities", List.of("LOW", "HIGH")),
            Map.entry("rows", List.of(Map.of("name", " a ", "other", 1))),
            Map.entry("object", Map.of("name", "b", "other", "c")),
            Map.entry("whatever", List.of("else")));

    @Test
    void readsWhatAFormGivesFromAmongAllElse() {
        assertThat(Variables.of(GOOD).read(Form.class))
                .isEqualTo(new Form(
                        "some words",
                        null,
                        14,
                        LocalDate.of(2027, 1, 31),
                        null,
                        Severity.HIGH,
                        true,
                        Set.of(Severity.LOW, Severity.HIGH),
                        List.of(new Row("a")),
                        new Row("b")));
    }

    static Stream<Arguments> namesTheFieldThatIsWrong() {
        return Stream.of(
                Arguments.of("words", "  ", "words is missing; fill it in."),
                Arguments.of("words", 14, "words cannot be read; give text."),
                Arguments.of("days", "14", "days cannot be read; give a whole number."),
                Arguments.of("days", 14.5, "days cannot be read; give a whole number."),
                Arguments.of("days", null, "days is missing; fill it in."),
                Arguments.of("day", "31.1.2027", "day cannot be read; give a day such as 2027-01-31."),
                Arguments.of("day", null, "day is missing; fill it in."),
                Arguments.of("until", 20270131, "until cannot be read; give a day such as 2027-01-31."),
                Arguments.of("severity", "high", "severity cannot be read; give one of [LOW, MEDIUM, HIGH]."),
                Arguments.of("severity", 1, "severity cannot be read; give one of [LOW, MEDIUM, HIGH]."),
                Arguments.of("ticked", "yes", "ticked cannot be read; give true or false."),
                Arguments.of(
                        "severities", List.of("x"), "severities[0] cannot be read; give one of [LOW, MEDIUM, HIGH]."),
                Arguments.of("rows", "a", "rows cannot be read; give a list."),
                Arguments.of("rows", List.of("a"), "rows[0] cannot be read; give an object with its fields."),
                Arguments.of("rows", Arrays.asList(Map.of("name", "a"), null), "rows[1] is missing; fill it in."),
                Arguments.of("rows", List.of(Map.of("name", " ")), "rows[0].name is missing; fill it in."),
                Arguments.of("object", null, "object is missing; fill it in."));
    }

    @ParameterizedTest
    @MethodSource
    void namesTheFieldThatIsWrong(String field, @Nullable Object value, String message) {
        Map<String, @Nullable Object> form = new HashMap<>(GOOD);
        form.put(field, value);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Variables.of(form).read(Form.class))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(RuleViolation.INPUT))
                .satisfies(refusal ->
                        assertThat(String.valueOf(refusal.facts().get("field"))).startsWith(field));
    }
}
