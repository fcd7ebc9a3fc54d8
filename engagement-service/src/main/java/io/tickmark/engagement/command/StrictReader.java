package io.tickmark.engagement.command;

import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.support.web.StrictJson;
import io.tickmark.support.web.UnreadableJson;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Data binding: the one reader behind the three doors. What a form, a request or a message says becomes a record, mostly a command;
 * what is missing, unknown or of another kind is refused with INPUT and the path to it.
 */
public final class StrictReader {

    private static final JsonMapper STRICT =
            StrictJson.strict(JsonMapper.builder()).build();

    private static final JsonMapper AMONG_OTHERS = STRICT.rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StrictReader() {}

    /**
     * Reads what is said and nothing else.
     *
     * @param path what stands before the paths of its fields, such as {@code data.}
     * @param said an object
     * @throws RuleViolation INPUT with the path to what is wrong
     */
    public static <T> T all(Class<T> type, String path, JsonNode said) {
        return read(STRICT, type, path, said);
    }

    /**
     * Reads the fields of a form from among all variables of a process. Blanks around words do not count, and a field with nothing but
     * blanks is empty.
     *
     * @param variables plain JSON types
     * @throws RuleViolation INPUT with the path to what is wrong
     */
    public static <T extends Record> T among(Map<?, ?> variables, Class<T> type) {
        return read(AMONG_OTHERS, type, "", AMONG_OTHERS.valueToTree(fieldsOf(type, variables)));
    }

    /** What the record asks for, so that nothing else of a process is walked through. */
    private static Map<String, @Nullable Object> fieldsOf(Class<?> type, Map<?, ?> variables) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(component.getName(), stripped(variables.get(component.getName())));
        }
        return fields;
    }

    private static <T> T read(JsonMapper json, Class<T> type, String path, JsonNode said) {
        try {
            return json.treeToValue(said, type);
        } catch (JacksonException e) {
            UnreadableJson why = UnreadableJson.of(e);
            throw RuleViolation.input(path + why.field(), why.message());
        }
    }

    private static @Nullable Object stripped(@Nullable Object value) {
        return switch (value) {
            case String text -> text.isBlank() ? null : text.strip();
            case Map<?, ?> fields -> {
                Map<Object, @Nullable Object> all = new LinkedHashMap<>();
                fields.forEach((name, field) -> all.put(name, stripped(field)));
                yield all;
            }
            case List<?> entries -> {
                List<@Nullable Object> all = new ArrayList<>();
                entries.forEach(entry -> all.add(stripped(entry)));
                yield all;
            }
            case null -> null;
            default -> value;
        };
    }
}
