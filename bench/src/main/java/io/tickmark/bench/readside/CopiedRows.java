package io.tickmark.bench.readside;

import io.tickmark.bench.server.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What writing the read models' rows costs at least: COPY into tables of the same make, from files on the server. */
public final class CopiedRows {

    private CopiedRows() {}

    /** Nanoseconds for all read models' tables together, without reading the rows out. */
    public static long copy(Database database, Path folder) throws SQLException {
        long nanos = 0;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                String file =
                        folder.resolve(database.name() + "-" + table + ".copy").toString();
                String columns = table + " (key, body, position)";
                statement.execute("copy projections." + columns + " to '" + file + "' (format binary)");
                statement.execute("create table projections.copied (like projections." + table + " including all)");
                long start = System.nanoTime();
                statement.execute("copy projections.copied (key, body, position) from '" + file + "' (format binary)");
                nanos += System.nanoTime() - start;
                statement.execute("drop table projections.copied");
            }
        }
        return nanos;
    }

    /** The tables that hold documents. */
    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select table_name from information_schema.columns where table_schema = 'projections' and column_name = 'body' order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
