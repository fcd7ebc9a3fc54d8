package io.tickmark.projections.readmodel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows in the database: documents in {@code body}, everything that is searched for generated from them. */
@Component
public class RowStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json = JsonMapper.builder().build();

    RowStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A row as it is stored.
     *
     * @param position the position of the last event that was folded into it
     */
    public record Stored<R>(String key, R row, long position) {}

    /** The position up to which a read model has folded the log; 0 where it has not begun. */
    public long positionOf(ReadModel model) {
        return jdbc.sql("select position from projections.progress where read_model = ?")
                .param(model.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** All documents of a table, as they stand there. */
    public List<Stored<String>> documents(Table<?> table) {
        return jdbc.sql("select key, body, position from projections." + table.name())
                .query((row, index) -> new Stored<>(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** A document as the record that it was written from. */
    public <R> R read(String body, Class<R> type) {
        return json.readValue(body, type);
    }

    /** A record as the document that stands in the database. */
    public String write(Object row) {
        return json.writeValueAsString(row);
    }

    <R extends Record> @Nullable Stored<R> find(Table<R> table, String key) {
        return jdbc.sql("select key, body, position from projections." + table.name() + " where key = ?")
                .param(key)
                .query((row, index) ->
                        new Stored<>(row.getString(1), read(row.getString(2), table.row()), row.getLong(3)))
                .optional()
                .orElse(null);
    }

    void save(Table<?> table, List<Stored<?>> rows) {
        batches.batchUpdate(
                "insert into projections." + table.name() + " (key, body, position) values (?, ?::jsonb, ?)"
                        + " on conflict (key) do update set body = excluded.body, position = excluded.position",
                rows.stream()
                        .map(row -> new Object[] {row.key(), write(row.row()), row.position()})
                        .toList());
    }

    void advance(ReadModel model, long position) {
        jdbc.sql("""
                        insert into projections.progress (read_model, position) values (?, ?)
                        on conflict (read_model) do update set position = excluded.position
                        """).params(model.name(), position).update();
    }
}
