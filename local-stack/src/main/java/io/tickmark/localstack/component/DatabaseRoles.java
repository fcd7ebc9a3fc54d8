package io.tickmark.localstack.component;

import io.tickmark.localstack.Secrets;
import io.tickmark.localstack.Secrets.Account;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The database and its roles: one owns and migrates it, the services' two and the auditor's get only what migrations grant. */
final class DatabaseRoles {

    private static final String DATABASE = "tickmark";

    private static final List<Account> ACCOUNTS =
            List.of(Account.OWNER, Account.ENGAGEMENT, Account.PROJECTIONS, Account.AUDITOR);

    private final Connection connection;
    private final Secrets secrets;

    DatabaseRoles(Connection connection, Secrets secrets) {
        this.connection = connection;
        this.secrets = secrets;
    }

    /** Creates what is missing, also in a database of an earlier release. */
    void ensure() throws SQLException {
        for (Account account : ACCOUNTS) {
            if (!exists("select 1 from pg_roles where rolname = ?", account.user())) {
                execute("create role %I login password %L", account.user(), secrets.password(account));
            }
        }
        if (!exists("select 1 from pg_database where datname = ?", DATABASE)) {
            execute("create database %I owner %I", DATABASE, Account.OWNER.user());
            execute("revoke all on database %I from public", DATABASE);
        }
        execute("alter role %I bypassrls", Account.PROJECTIONS.user());
        for (Account account : ACCOUNTS) {
            execute("grant connect on database %I to %I", DATABASE, account.user());
        }
    }

    /** Enters the auditor's role for one service organisation, once there is a log to read. */
    static void letAuditorRead(Connection superuser, String organisation) throws SQLException {
        try (PreparedStatement log = superuser.prepareStatement("select to_regclass('event_log.reader') is not null");
                ResultSet there = log.executeQuery()) {
            there.next();
            if (!there.getBoolean(1)) {
                return;
            }
        }
        try (PreparedStatement entry = superuser.prepareStatement(
                "insert into event_log.reader (role, tenant) values (?, ?) on conflict do nothing")) {
            entry.setString(1, Account.AUDITOR.user());
            entry.setString(2, organisation);
            entry.executeUpdate();
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Definitions take no parameters, so that the server itself quotes the words into them. */
    private void execute(String template, String... words) throws SQLException {
        String marks = ", ?".repeat(words.length);
        String definition;
        try (PreparedStatement quoting = connection.prepareStatement("select format(?" + marks + ")")) {
            quoting.setString(1, template);
            for (int i = 0; i < words.length; i++) {
                quoting.setString(i + 2, words[i]);
            }
            try (ResultSet row = quoting.executeQuery()) {
                row.next();
                definition = row.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(definition);
        }
    }
}
