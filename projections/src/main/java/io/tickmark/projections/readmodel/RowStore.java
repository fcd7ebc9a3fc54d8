package io.tickmark.projections.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows in the database: documents in {@code body}, everything that is searched for generated from them. */
@Component
public class RowStore {

    /** From so many new rows on, COPY is quicker than an insert. */
    private static final int WORTH_COPYING = 20;

    private final JdbcTemplate jdbc;
    private final JsonMapper json =
            JsonMapper.builder().addModule(JsonbOrder.module()).build();

    RowStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row as it is stored.
     *
     * @param position the position of the last event that was folded into it
     */
    public record Stored<R>(String key, R row, long position) {}

    /** A document as the record that it was written from. */
    public <R> R read(String body, Class<R> type) {
        return json.readValue(body, type);
    }

    /** A record as the document that stands in the database. */
    public String write(Object row) {
        return json.writeValueAsString(row);
    }

    Map<String, Slot> find(Table<?> table, Collection<String> keys) {
        Map<String, Slot> found = new HashMap<>();
        String sql = "select key, body, position from projections." + table.name() + " where key = any (?)";
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
                    return statement;
                },
                row -> {
                    found.put(row.getString(1), Slot.of(read(row.getString(2), table.row()), row.getLong(3)));
                });
        return found;
    }

    void save(Table<?> table, Map<String, Slot> rows) {
        List<Map.Entry<String, Slot>> changed = rows.entrySet().stream()
                .filter(row -> row.getValue().isChanged())
                .toList();
        List<Map.Entry<String, Slot>> added =
                changed.stream().filter(row -> row.getValue().isNew()).toList();
        if (added.size() < WORTH_COPYING) {
            upsert(table, changed);
        } else {
            copy(table, added);
            upsert(
                    table,
                    changed.stream().filter(row -> !row.getValue().isNew()).toList());
        }
    }

    private void upsert(Table<?> table, List<Map.Entry<String, Slot>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String sql = "insert into projections." + table.name() + """
                 (key, body, position) select r.key, r.body::jsonb, r.position from unnest(?, ?, ?) r (key, body, position)
                on conflict (key) do update set body = excluded.body, position = excluded.position""";
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", rows.stream().map(Map.Entry::getKey).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            rows.stream()
                                    .map(row -> write(row.getValue().document()))
                                    .toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            rows.stream().map(row -> row.getValue().position()).toArray()));
            return statement;
        });
    }

    private void copy(Table<?> table, List<Map.Entry<String, Slot>> rows) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (CopyStream copy =
                    new CopyStream(connection.unwrap(PGConnection.class), "projections." + table.name())) {
                for (Map.Entry<String, Slot> row : rows) {
                    copy.row(
                            row.getKey(),
                            json.writeValueAsBytes(row.getValue().document()),
                            row.getValue().position());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rows.size();
        });
    }

    /** Drops everything that a read model holds. */
    void clear(ReadModel model) {
        model.tables().forEach(table -> jdbc.execute("truncate projections." + table.name()));
    }
}
