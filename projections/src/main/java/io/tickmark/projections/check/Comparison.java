package io.tickmark.projections.check;

import io.tickmark.projections.check.CheckReport.Difference;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.RowStore;
import io.tickmark.projections.readmodel.RowStore.Stored;
import io.tickmark.projections.readmodel.Table;
import io.tickmark.projections.readmodel.parking.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares rows in the database with those that the log calls for. */
final class Comparison {

    private final RowStore store;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Difference> differences = new ArrayList<>();
    private int checked;

    Comparison(RowStore store) {
        this.store = store;
    }

    void compare(ReadModel model, RowsInMemory expected) {
        for (Table<?> table : model.tables()) {
            Map<String, Stored<String>> left = new HashMap<>();
            store.documents(table).forEach(row -> left.put(row.key(), row));
            expected.of(table).forEach((key, row) -> {
                Stored<String> wanted = new Stored<>(key, store.write(row.row()), row.position());
                compare(model, table, key, wanted, left.remove(key));
            });
            left.forEach((key, row) -> compare(model, table, key, null, row));
        }
    }

    CheckReport report(List<Waiting> parked) {
        return new CheckReport(checked, List.copyOf(differences), parked);
    }

    private void compare(
            ReadModel model,
            Table<?> table,
            String key,
            @Nullable Stored<String> expected,
            @Nullable Stored<String> actual) {
        checked++;
        JsonNode wanted = tree(expected);
        JsonNode found = tree(actual);
        if (!wanted.equals(found)) {
            differences.add(new Difference(
                    model.name() + "/" + table.name(),
                    key,
                    expected == null ? null : wanted.toString(),
                    actual == null ? null : found.toString()));
        }
    }

    private JsonNode tree(@Nullable Stored<String> row) {
        return row == null
                ? json.nullNode()
                : json.createObjectNode().put("position", row.position()).set("row", json.readTree(row.row()));
    }
}
