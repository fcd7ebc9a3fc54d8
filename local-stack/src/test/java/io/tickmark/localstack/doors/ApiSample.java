package io.tickmark.localstack.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests that a service's OpenAPI description allows, with the least that it asks for. */
final class ApiSample {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEP = 6;

    private final JsonNode api;

    ApiSample(String description) {
        this.api = JSON.readTree(description);
    }

    /**
     * A request.
     *
     * @param path with its variables in braces
     * @param body empty where there is none
     */
    record Operation(String method, String path, String body) {

        /** The path with this id wherever one belongs. */
        String about(String id) {
            return path.replaceAll("\\{[^}]+}", id);
        }

        boolean namesSomething() {
            return path.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (var path : api.path("paths").properties()) {
            for (String method : List.of("get", "post")) {
                JsonNode operation = path.getValue().path(method);
                if (!operation.isMissingNode()) {
                    JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
                    operations.add(new Operation(
                            method.toUpperCase(Locale.ROOT),
                            path.getKey(),
                            schema.isMissingNode() ? "" : sample(schema, 0).toString()));
                }
            }
        }
        return operations;
    }

    private JsonNode sample(JsonNode declared, int depth) {
        JsonNode schema = resolved(declared);
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").path(0).asString("")
                : schema.path("type").asString("object");
        return switch (type) {
            case "string" ->
                JSON.getNodeFactory().stringNode(text(schema.path("format").asString("")));
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "array" ->
                depth > DEEP
                        ? JSON.createArrayNode()
                        : JSON.createArrayNode().add(sample(schema.path("items"), depth + 1));
            default -> object(schema, depth);
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode sample = JSON.createObjectNode();
        if (depth <= DEEP) {
            for (var property : schema.path("properties").properties()) {
                sample.set(property.getKey(), sample(property.getValue(), depth + 1));
            }
        }
        return sample;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return resolved(api.at(reference.substring(1)));
        }
        return Stream.of("anyOf", "oneOf", "allOf")
                .filter(schema::has)
                .findFirst()
                .map(choice -> resolved(schema.path(choice).path(0)))
                .orElse(schema);
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2027-01-31";
            case "date-time" -> "2027-01-31T00:00:00Z";
            default -> "something";
        };
    }
}
