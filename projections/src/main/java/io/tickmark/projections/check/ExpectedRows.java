package io.tickmark.projections.check;

import io.tickmark.projections.readmodel.RowStore;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A second set of rows, apart from those of the read models. Only what the page of the log at hand reads or writes is in memory; the
 * rest stands in the table of expected rows.
 */
final class ExpectedRows implements Rows {

    private final JdbcClient jdbc;
    private final RowStore documents;
    private final Map<Table<?>, Map<String, Cell>> page = new LinkedHashMap<>();
    private long position;

    ExpectedRows(JdbcClient jdbc, RowStore documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** A row that may be there, and the event that wrote it; 0 if that was none of this page. */
    private record Cell(@Nullable Record row, long writtenAt) {}

    /** From here on, what is put is put by the event at this position. */
    void at(long event) {
        position = event;
    }

    @Override
    public void prefetch(Table<? extends Record> table, Collection<String> keys) {
        Map<String, Cell> known = cells(table);
        List<String> unknown =
                keys.stream().distinct().filter(key -> !known.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(key -> known.put(key, new Cell(null, 0)));
            jdbc.sql("select key, body from projections.expected_row where table_name = ? and key = any (?)")
                    .params(table.name(), unknown.toArray(String[]::new))
                    .query(row -> {
                        known.put(row.getString(1), new Cell(documents.read(row.getString(2), table.row()), 0));
                    });
        }
    }

    @Override
    public <R extends Record> @Nullable R find(Table<R> table, String key) {
        prefetch(table, List.of(key));
        @Nullable Record row = Objects.requireNonNull(cells(table).get(key)).row();
        return row == null ? null : table.row().cast(row);
    }

    @Override
    public <R extends Record> void put(Table<R> table, String key, R row) {
        cells(table).put(key, new Cell(row, position));
    }

    /** Writes what the page has changed, and forgets it. */
    void save() {
        page.forEach((table, cells) -> {
            cells.values().removeIf(cell -> cell.writtenAt() == 0);
            if (!cells.isEmpty()) {
                write(table, cells);
            }
        });
        page.clear();
    }

    private void write(Table<?> table, Map<String, Cell> cells) {
        jdbc.sql("""
                        insert into projections.expected_row (table_name, key, body, position)
                        select ?, r.key, r.body::jsonb, r.position from unnest(?, ?, ?) r (key, body, position)
                        on conflict (table_name, key) do update set body = excluded.body, position = excluded.position
                        """)
                .params(
                        table.name(),
                        cells.keySet().toArray(String[]::new),
                        cells.values().stream()
                                .map(cell -> documents.write(Objects.requireNonNull(cell.row())))
                                .toArray(String[]::new),
                        cells.values().stream().map(Cell::writtenAt).toArray(Long[]::new))
                .update();
    }

    private Map<String, Cell> cells(Table<?> table) {
        return page.computeIfAbsent(table, added -> new LinkedHashMap<>());
    }
}
