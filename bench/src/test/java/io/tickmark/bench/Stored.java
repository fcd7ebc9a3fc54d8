package io.tickmark.bench;

import io.tickmark.bench.server.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What really stands in a contender's tables. */
final class Stored {

    private Stored() {}

    static long events(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            return count(statement, table(statement));
        }
    }

    private static String table(Statement statement) throws SQLException {
        try (ResultSet tables = statement.executeQuery("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where lower(tablename) in ('domainevententry', 'domain_event_entry') or schemaname = 'event_log' and tablename = 'events'
                """)) {
            tables.next();
            return tables.getString(1);
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
