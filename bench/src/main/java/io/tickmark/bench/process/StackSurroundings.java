package io.tickmark.bench.process;

import io.tickmark.bench.report.Surroundings;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reader has to know of the components. */
record StackSurroundings(LocalStack stack) {

    private static final List<String> SETTINGS =
            List.of("server_version", "fsync", "synchronous_commit", "shared_buffers");

    Map<String, String> now(Path root, Clock clock) {
        Map<String, String> facts = Surroundings.now(root, clock, settings());
        facts.put("Java", Runtime.version() + "; each component with the heap and the options of ./tickmark up");
        facts.put("versions", "Zeebe 8.6.0, exporting every record by itself to OpenSearch 2.19");
        return facts;
    }

    private Map<String, String> settings() {
        Secrets.Account account = Secrets.Account.OWNER;
        String url = "jdbc:postgresql://127.0.0.1:" + stack.ports().of(Port.POSTGRES) + "/tickmark";
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(
                        url, account.user(), stack.secrets().password(account));
                Statement statement = connection.createStatement()) {
            for (String name : SETTINGS) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its settings.", e);
        }
        return settings;
    }
}
