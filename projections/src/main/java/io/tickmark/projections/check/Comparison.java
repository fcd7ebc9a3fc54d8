package io.tickmark.projections.check;

import io.tickmark.projections.check.CheckReport.Difference;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Table;
import io.tickmark.projections.readmodel.parking.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Merge join by key of what stands in the database and what the log calls for, in ranges, so that no statement runs for long. */
final class Comparison {

    private static final int KEYS = 5000;

    /** Where the next keys end, on either side, and how many they are. */
    private static final String NEXT = """
            select max(key), count(*) from (
                (select key from projections.%1$s where key > :from order by key limit :keys)
                union
                (select key from projections.expected_row where table_name = '%1$s' and key > :from
                    order by key limit :keys)
                order by key limit :keys) next
            having count(*) > 0
            """;

    private static final String DIFFERENCES = """
            select key, expected.body, expected.position, actual.body, actual.position
            from (select key, body, position from projections.expected_row
                    where table_name = '%1$s' and key > :from and key <= :to) expected
                full join (select key, body, position from projections.%1$s where key > :from and key <= :to) actual
                using (key)
            where expected.body is distinct from actual.body or expected.position is distinct from actual.position
            order by key limit :most
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Difference> differences = new ArrayList<>();
    private int checked;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some keys that follow one another, up to and with the last. */
    private record Keys(String last, int count) {}

    void compare(ReadModel model) {
        model.tables().forEach(table -> compare(model, table));
    }

    private void compare(ReadModel model, Table<?> table) {
        String from = "";
        for (Optional<Keys> next = next(table, from); next.isPresent(); next = next(table, from)) {
            String to = next.get().last();
            checked += next.get().count();
            differences.addAll(jdbc.sql(of(table, DIFFERENCES))
                    .params(Map.of("from", from, "to", to, "most", CheckReport.MOST - differences.size()))
                    .query((row, index) -> difference(model.name() + "/" + table.name(), row))
                    .list());
            from = to;
        }
    }

    CheckReport report(List<Waiting> parked) {
        return new CheckReport(checked, List.copyOf(differences), parked);
    }

    private Optional<Keys> next(Table<?> table, String from) {
        return jdbc.sql(of(table, NEXT))
                .param("from", from)
                .param("keys", KEYS)
                .query((row, index) -> new Keys(row.getString(1), row.getInt(2)))
                .optional();
    }

    private static String of(Table<?> table, String sql) {
        return sql.formatted(table.name());
    }

    private Difference difference(String where, ResultSet row) throws SQLException {
        return new Difference(
                where,
                row.getString(1),
                document(row.getString(2), row.getLong(3)),
                document(row.getString(4), row.getLong(5)));
    }

    private @Nullable String document(@Nullable String body, long position) {
        return body == null
                ? null
                : json.createObjectNode()
                        .put("position", position)
                        .set("row", json.readTree(body))
                        .toString();
    }
}
