package io.tickmark.testservers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a server listens whose superuser's name is also the password. */
record PostgresAddress(String host, int port) {

    static final String SUPERUSER = "postgres";

    String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, SUPERUSER);
    }
}
