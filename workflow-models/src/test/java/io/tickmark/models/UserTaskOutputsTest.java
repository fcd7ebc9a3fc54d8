package io.tickmark.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever completes a user task writes the fields of its form and nothing else: variables decide nothing. */
class UserTaskOutputsTest {

    /** What a process knows by itself, and no form may have a field for. */
    private static final Set<String> RESERVED = Set.of(
            "engagementId",
            "engagementName",
            "programmeId",
            "programmeName",
            "tenant",
            "rejection",
            "decision",
            "shown",
            "control",
            "controlId",
            "controls",
            "gap",
            "gapId",
            "gaps",
            "openGaps",
            "workItemId",
            "reportId",
            "reviewId",
            "remindAt",
            "escalateAt",
            "settlement",
            "verified",
            "assertionSigned");

    /** Who decided is noted after the form's fields were taken over: until then nobody did. */
    private static final Map<String, String> NOBODY_YET = Map.of("decision", "=null");

    @ParameterizedTest
    @EnumSource
    void aCompletedTaskWritesItsFormsFieldsAndNothingElse(UserTask task) {
        Map<String, String> written = fields(task).stream().collect(Collectors.toMap(key -> key, key -> "=" + key));
        assertThat(written.keySet()).doesNotContainAnyElementsOf(RESERVED);
        written.putAll(NOBODY_YET);

        assertThat(outputs(task)).containsExactlyInAnyOrderEntriesOf(written);
    }

    private static Map<String, String> outputs(UserTask task) {
        Element element = Models.everywhere("userTask")
                .filter(candidate -> candidate.getAttribute("id").equals(task.key()))
                .findFirst()
                .orElseThrow();
        return Models.zeebe(element, "output").stream()
                .collect(Collectors.toMap(
                        output -> output.getAttribute("target"), output -> output.getAttribute("source")));
    }

    /** The names that the form hands in; a dynamic list is one of them, its columns are not. */
    private static List<String> fields(UserTask task) {
        JsonNode form = JsonMapper.shared().readTree(new ModelResource("forms/" + task.key() + ".form").bytes());
        return form.path("components").values().stream()
                .flatMap(component -> Stream.of("key", "path")
                        .map(name -> component.path(name).asString("")))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
