package io.tickmark.engagement.process.engine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search server, with records in the shape in which the engine exports them. */
final class SearchForTests {

    private final List<JsonNode> exported = new ArrayList<>();
    private final ExportedRecords records = mock(ExportedRecords.class);

    /** With records of one kind, such as {@code user-task}. */
    SearchForTests(String kind) {
        doAnswer(call -> newest(call.getArgument(1), call.getArgument(2), call.getArgument(3)))
                .when(records)
                .search(eq(kind), anyInt(), any(), anyList());
    }

    ExportedRecords records() {
        return records;
    }

    void add(String json) {
        exported.add(JsonMapper.shared().readTree(json));
    }

    int size() {
        return exported.size();
    }

    void fallSilent() {
        doThrow(new ResourceAccessException("refused")).when(records).search(any(), anyInt(), any(), anyList());
    }

    private List<JsonNode> newest(int most, Map<String, String> order, List<?> filters) {
        JsonNode conditions = JsonMapper.shared().valueToTree(filters);
        String by = order.keySet().iterator().next();
        return exported.stream()
                .filter(record -> conditions.valueStream().allMatch(condition -> matches(record, condition)))
                .sorted(Comparator.comparingLong(
                                (JsonNode record) -> field(record, by).asLong())
                        .reversed())
                .limit(most)
                .toList();
    }

    private static boolean matches(JsonNode record, JsonNode condition) {
        return condition.path("terms").propertyStream().allMatch(terms -> hasOneOf(record, terms))
                && condition
                        .path("range")
                        .propertyStream()
                        .allMatch(range -> field(record, range.getKey()).asLong()
                                < range.getValue().path("lt").asLong())
                && condition
                        .at("/bool/must_not")
                        .valueStream()
                        .flatMap(forbidden -> forbidden.path("terms").propertyStream())
                        .noneMatch(terms -> hasOneOf(record, terms));
    }

    private static boolean hasOneOf(JsonNode record, Map.Entry<String, JsonNode> terms) {
        String value = field(record, terms.getKey()).asString();
        return terms.getValue()
                .valueStream()
                .anyMatch(wanted -> wanted.asString().equals(value));
    }

    private static JsonNode field(JsonNode record, String path) {
        return record.at("/" + path.replace('.', '/'));
    }
}
