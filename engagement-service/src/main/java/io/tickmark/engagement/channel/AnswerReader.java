package io.tickmark.engagement.channel;

import io.tickmark.api.Command;
import io.tickmark.engagement.command.StrictReader;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.support.web.StrictJson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an answer, or refuses it with INPUT and the field that is wrong. It is strict: what it lets through has every
 * field, no other and no null in a list. What its texts may hold is checked where the command is sent.
 */
@Component
class AnswerReader {

    static final String TYPE = "io.tickmark.work-item.answer.v1";

    private static final Map<String, Pattern> IDS = Map.of(
            "workItemId", Pattern.compile("wki-[0-9a-f-]{36}"),
            "engagementId", Pattern.compile("eng-[0-9a-f-]{36}"));
    private static final Pattern WORD = Pattern.compile("[\\p{Graph}&&\\p{ASCII}]{1,200}");
    private static final Pattern JSON = Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private final JsonMapper json;
    private final long largest;

    AnswerReader(JsonMapper json, AuditorChannelProperties properties) {
        this.json = StrictJson.strict(json.rebuild()).build();
        this.largest = properties.maxAnswer().toBytes();
    }

    /**
     * The answer in these bytes.
     *
     * @throws RuleViolation INPUT if they are no answer
     */
    ReceivedAnswer read(byte @Nullable [] value) {
        JsonNode event = object("message", tree(value));
        same(event, "specversion", CloudEvent.VERSION);
        same(event, "type", TYPE);
        String id = word(event, "id", "id");
        String source = word(event, "source", "source");
        if (event.hasNonNull("datacontenttype")
                && !JSON.matcher(event.path("datacontenttype").asString("")).matches()) {
            throw RuleViolation.input("datacontenttype", "must be " + CloudEvent.JSON + ".");
        }
        JsonNode data = object("data", event.path("data"));
        IDS.forEach((field, pattern) -> {
            if (data.has(field)
                    && !pattern.matcher(data.path(field).asString("")).matches()) {
                throw RuleViolation.input("data." + field, "is no such id.");
            }
        });
        AuditorAction action = action(data);
        return new ReceivedAnswer(source, id, word(data, "actor", "data.actor"), action, command(action, data));
    }

    private JsonNode tree(byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            throw RuleViolation.input("message", "is empty.");
        }
        if (value.length > largest) {
            throw RuleViolation.input("message", "has " + value.length + " bytes; at most " + largest + " are read.");
        }
        JsonNode tree;
        try {
            tree = json.readTree(value);
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw RuleViolation.input(
                    "message", place == null ? "is no JSON." : "is no JSON at byte " + place.getByteOffset() + ".");
        }
        return tree;
    }

    private static AuditorAction action(JsonNode data) {
        return AuditorAction.ofKey(data.path("action").asString(""))
                .orElseThrow(() -> RuleViolation.input(
                        "data.action",
                        "must be one of "
                                + Arrays.stream(AuditorAction.values())
                                        .map(AuditorAction::key)
                                        .sorted()
                                        .toList()
                                + "."));
    }

    private static Command command(AuditorAction action, JsonNode data) {
        ObjectNode fields = ((ObjectNode) data).deepCopy();
        fields.remove(List.of("action", "actor"));
        return StrictReader.all(action.command(), "data.", fields);
    }

    private static JsonNode object(String field, JsonNode node) {
        if (!node.isObject()) {
            throw RuleViolation.input(field, "must be a JSON object.");
        }
        return node;
    }

    private static void same(JsonNode node, String field, String expected) {
        if (!expected.equals(node.path(field).asString(""))) {
            throw RuleViolation.input(field, "must be " + expected + ".");
        }
    }

    private static String word(JsonNode node, String field, String path) {
        JsonNode value = node.path(field);
        if (!value.isString() || !WORD.matcher(value.stringValue()).matches()) {
            throw RuleViolation.input(path, "must be 1 to 200 printable characters without a space.");
        }
        return value.stringValue();
    }
}
