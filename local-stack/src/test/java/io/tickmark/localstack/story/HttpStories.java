package io.tickmark.localstack.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.localstack.Caller;
import io.tickmark.localstack.Caller.Answer;
import io.tickmark.localstack.doors.HttpStory;
import io.tickmark.localstack.doors.HttpStory.Step;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends the requests of docs/http, each role's in their order, after an engagement has been played. */
final class HttpStories {

    private HttpStories() {}

    static void areAnsweredAsTheySay(Stage stage) throws IOException {
        for (HttpStory story : HttpStory.all()) {
            Caller caller = stage.caller(story.role());
            Map<String, String> values = new HashMap<>();
            for (Step step : story.steps()) {
                Answer answer = send(step.with(values), caller);
                assertThat(answer.status())
                        .as("%s, %s: %s", story.role(), step, answer.body())
                        .isEqualTo(step.expected());
                keep(step, answer, values);
            }
        }
    }

    private static Answer send(Step step, Caller caller) throws IOException {
        return step.service().equals("commands")
                ? caller.commands(step.method(), step.path(), step.body())
                : caller.queries(step.method(), step.path(), step.body());
    }

    private static void keep(Step step, Answer answer, Map<String, String> values) {
        step.kept().forEach((name, pointer) -> {
            JsonNode value = JsonMapper.shared().readTree(answer.body()).at(pointer);
            assertThat(value.isValueNode()).as("%s has no %s", step, pointer).isTrue();
            values.put(name, value.asString());
        });
    }
}
