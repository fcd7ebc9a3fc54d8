package io.tickmark.testservers.approved;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of what a record is as JSON. What is optional or nullable is not required. */
public final class RecordSchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RecordSchema() {}

    public static ObjectNode of(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        TreeSet<String> required = new TreeSet<>();
        ObjectNode properties = JSON.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), any(component.getGenericType()));
            if (!mayBeMissing(component)) {
                required.add(component.getName());
            }
        }
        schema.set("required", JSON.valueToTree(required));
        schema.set("properties", properties);
        return schema;
    }

    private static boolean mayBeMissing(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return component.getType() == Optional.class || type.isAnnotationPresent(Nullable.class);
    }

    private static JsonNode any(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            JsonNode of = any(generic.getActualTypeArguments()[0]);
            if (!Collection.class.isAssignableFrom(raw)) {
                return of;
            }
            ObjectNode array = JSON.createObjectNode().put("type", "array");
            if (raw == Set.class) {
                array.put("uniqueItems", true);
            }
            return array.set("items", of);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return JSON.createObjectNode().set("enum", JSON.valueToTree(plain.getEnumConstants()));
        }
        return plain.isRecord() ? of(plain) : simple(plain);
    }

    private static ObjectNode simple(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode();
        if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (type == boolean.class) {
            return schema.put("type", "boolean");
        }
        return schema.put("type", type == int.class || type == long.class ? "integer" : "string");
    }
}
