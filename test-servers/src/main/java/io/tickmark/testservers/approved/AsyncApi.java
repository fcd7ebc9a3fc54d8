package io.tickmark.testservers.approved;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document {@code docs/asyncapi.yaml}, so that tests can hold it against the code. */
public final class AsyncApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** What a record of Java does not say. */
    private static final List<String> FOR_READERS = List.of("description", "pattern");

    private final JsonNode document;

    private AsyncApi(JsonNode document) {
        this.document = document;
    }

    public static AsyncApi read() throws IOException {
        try (Reader file = Files.newBufferedReader(Path.of("..", "docs", "asyncapi.yaml"))) {
            return new AsyncApi(JSON.valueToTree(new Yaml().<Object>load(file)));
        }
    }

    /**
     * What stands at a JSON pointer, references resolved.
     *
     * @throws AssertionError if nothing stands there
     */
    public JsonNode at(String pointer) {
        JsonNode found = document.at(pointer);
        if (found.isMissingNode()) {
            throw new AssertionError("docs/asyncapi.yaml has no " + pointer);
        }
        return resolved(found);
    }

    /** The text at a JSON pointer. */
    public String text(String pointer) {
        return at(pointer).asString();
    }

    /** A schema as {@link RecordSchema} writes it: without what is for readers only, names in order. */
    public JsonNode schema(String pointer) {
        return bare(at(pointer));
    }

    private JsonNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            return at(node.path("$ref").asString().substring(1));
        }
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), resolved(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(element -> copy.add(resolved(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private static JsonNode bare(JsonNode schema) {
        ObjectNode copy = JSON.createObjectNode();
        schema.properties().forEach(field -> {
            if (field.getKey().equals("properties")) {
                ObjectNode properties = copy.putObject("properties");
                field.getValue().properties().forEach(p -> properties.set(p.getKey(), bare(p.getValue())));
            } else if (field.getKey().equals("items")) {
                copy.set("items", bare(field.getValue()));
            } else if (field.getKey().equals("required")) {
                TreeSet<String> names = new TreeSet<>();
                field.getValue().forEach(name -> names.add(name.asString()));
                copy.set("required", JSON.valueToTree(names));
            } else if (!FOR_READERS.contains(field.getKey())) {
                copy.set(field.getKey(), field.getValue());
            }
        });
        return copy;
    }
}
