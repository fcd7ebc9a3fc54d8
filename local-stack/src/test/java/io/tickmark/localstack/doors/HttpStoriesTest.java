package io.tickmark.localstack.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tickmark.localstack.doors.HttpStory.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requests of docs/http are such as the approved OpenAPI of the services describes. That they work, HttpStoriesIT shows. */
class HttpStoriesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Arguments> steps() throws IOException {
        List<Arguments> steps = new ArrayList<>();
        for (HttpStory story : HttpStory.all()) {
            story.steps().forEach(step -> steps.add(Arguments.of(story.role(), step)));
        }
        return steps;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("steps")
    void isDescribed(String role, Step step) throws IOException {
        JsonNode api = JSON.readTree(Files.readString(Path.of("..", "docs", "openapi", step.service() + ".json")));
        String[] asked = step.path().split("\\?", 2);

        JsonNode operation = operation(api, asked[0], step.method());

        assertThat(operation.path("responses").propertyNames())
                .as("%s", operation)
                .contains(Integer.toString(step.expected()));
        if (asked.length == 2) {
            List<String> parameters = operation
                    .path("parameters")
                    .valueStream()
                    .map(parameter -> parameter.path("name").asString())
                    .toList();
            for (String parameter : asked[1].split("&")) {
                assertThat(parameters).contains(parameter.substring(0, parameter.indexOf('=')));
            }
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        assertThat(step.body().isEmpty()).isEqualTo(schema.isMissingNode());
        if (!step.body().isEmpty()) {
            fits(api, schema, JSON.readTree(step.body()), step.name());
        }
    }

    @Test
    void everyVariableWasKeptBefore() throws IOException {
        for (HttpStory story : HttpStory.all()) {
            Map<String, String> values = new HashMap<>();
            for (Step step : story.steps()) {
                assertThatCode(() -> step.with(values))
                        .as("%s, %s", story.role(), step)
                        .doesNotThrowAnyException();
                step.kept().keySet().forEach(name -> values.put(name, "something"));
            }
        }
    }

    @Test
    void everyRoleThatHasAStoryIsTold() throws IOException {
        assertThat(HttpStory.all())
                .extracting(HttpStory::role)
                .containsExactly("admin", "auditor", "compliance-lead", "manager", "operator");
    }

    /** The operation whose path is this one, with anything in place of its variables. */
    private static JsonNode operation(JsonNode api, String path, String method) {
        return api.path("paths").properties().stream()
                .filter(described -> path.matches(described.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(Map.Entry::getValue)
                .map(operations -> operations.path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not described"));
    }

    /** An object has the fields that are described, and no other. */
    private static void fits(JsonNode api, JsonNode described, JsonNode value, String place) {
        JsonNode schema =
                described.has("$ref") ? api.at(described.path("$ref").asString().substring(1)) : described;
        if (value.isArray()) {
            value.forEach(element -> fits(api, schema.path("items"), element, place + "[]"));
        } else if (value.isObject()) {
            assertThat(value.propertyNames())
                    .as(place)
                    .containsExactlyInAnyOrderElementsOf(
                            schema.path("properties").propertyNames());
            value.properties()
                    .forEach(field -> fits(
                            api,
                            schema.path("properties").path(field.getKey()),
                            field.getValue(),
                            place + "." + field.getKey()));
        }
    }
}
