package io.tickmark.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each form says what it is about, shows a rejection, and is sound JSON. */
class FormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Asked by the programme, not by an engagement. */
    private static final Set<UserTask> WITHOUT_ENGAGEMENT = Set.of(UserTask.REVIEW_STANDARDS);

    private static JsonNode form(UserTask task) {
        return JSON.readTree(new ModelResource("forms/" + task.key() + ".form").bytes());
    }

    @ParameterizedTest
    @EnumSource
    void theFormBelongsToItsTask(UserTask task) {
        JsonNode form = form(task);
        assertThat(form.path("id").asString()).isEqualTo(task.key());
        assertThat(form.path("executionPlatformVersion").asString()).isEqualTo("8.6.0");
    }

    @ParameterizedTest
    @EnumSource
    void theHeadingNamesSubjectAndEngagement(UserTask task) {
        String heading = components(form(task)).getFirst().path("text").asString();
        assertThat(heading).startsWith("# ");
        assertThat(heading).contains(WITHOUT_ENGAGEMENT.contains(task) ? "{{programmeName}}" : "{{engagementName}}");
    }

    @ParameterizedTest
    @EnumSource
    void aRejectionIsShownOnlyWhenThereIsOne(UserTask task) {
        assertThat(components(form(task)))
                .filteredOn(component -> component.path("text").asString("").contains("{{rejection.message}}"))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.path("text").asString()).contains("{{rejection.rule}}");
                    assertThat(text.path("conditional").path("hide").asString()).isEqualTo("=rejection = null");
                });
    }

    @ParameterizedTest
    @EnumSource
    void idsAndFieldsAreUnique(UserTask task) {
        Set<String> seen = new HashSet<>();
        for (JsonNode component : components(form(task))) {
            assertThat(seen.add(component.path("id").asString())).isTrue();
            String key = component.path("key").asString("");
            assertThat(key.isEmpty() || seen.add("key " + key)).as(key).isTrue();
        }
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            all.add(component);
            all.addAll(components(component));
        }
        return all;
    }
}
