package io.tickmark.bench.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A contender's own database; all are on one server. */
public record Database(String name, String url) {

    /** A connection of its own, that commits each statement. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }
}
