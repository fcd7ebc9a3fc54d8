package io.tickmark.localstack;

import io.tickmark.localstack.Secrets.Account;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements in the name of one of the database's roles. */
public final class Sql {

    private Sql() {}

    /** The first column of the answer. */
    public static List<String> ask(LocalStack stack, Account account, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect(stack, account);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Carries out one statement. */
    public static void run(LocalStack stack, Account account, String sql) throws SQLException {
        try (Connection connection = connect(stack, account);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(LocalStack stack, Account account) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + stack.ports().of(Port.POSTGRES) + "/tickmark";
        return DriverManager.getConnection(url, account.user(), stack.secrets().password(account));
    }
}
