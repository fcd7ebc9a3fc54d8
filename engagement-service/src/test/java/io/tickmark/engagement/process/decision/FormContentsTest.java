package io.tickmark.engagement.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.models.ModelResource;
import io.tickmark.models.UserTask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What forms show and ask for, and what of it stays in the process. */
class FormContentsTest extends ProcessStory {

    private static final Set<String> WITH_WORDS = Set.of("textarea", "dynamiclist");

    @Autowired
    List<Tasks> tasks;

    @Test
    void theProcessForgetsTheWordsOfEveryForm() {
        Set<String> forgotten = tasks.stream()
                .flatMap(family -> family.forms().stream())
                .flatMap(form -> form.texts().stream())
                .collect(Collectors.toSet());

        assertThat(Stream.of(UserTask.values()).flatMap(FormContentsTest::fieldsWithWords))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(forgotten).contains(field));
    }

    @Test
    void whatAFormShowsIsNeverLong() {
        assertThat(ShownText.of("short")).isEqualTo("short");
        assertThat(ShownText.of("x".repeat(500))).hasSize(500);
        assertThat(ShownText.of("x".repeat(10_000)))
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("all of it)");
        assertThat(ShownText.of("\uD83D\uDE00".repeat(5_000)))
                .hasSizeLessThanOrEqualTo(500)
                .doesNotContainPattern("[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
    }

    @Test
    void aTaskWhoseFormShowsNothingMoreGetsNothing() {
        JobOutcome nothing = new ShowForm(new ShownForms(List.of())).answer(JobsForTests.job(9, Map.of()));

        assertThat(nothing).isEqualTo(new JobOutcome.Done(Map.of()));
    }

    private static Stream<String> fieldsWithWords(UserTask task) {
        JsonNode form = JsonMapper.shared().readTree(new ModelResource("forms/" + task.key() + ".form").bytes());
        return form.path("components")
                .valueStream()
                .filter(component -> WITH_WORDS.contains(component.path("type").asString("")))
                .map(component ->
                        component.path("key").asString(component.path("path").asString("")));
    }
}
