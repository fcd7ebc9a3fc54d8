package io.tickmark.projections;

import io.tickmark.testservers.PostgresForTests;
import io.tickmark.testservers.approved.ApprovedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database after all migrations of both services, as it was approved: tables, constraints, indexes, functions and who may do what. */
class SchemaTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();

    @BeforeAll
    static void migrate() {
        Migrations.ofBothServices(DATABASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event_log", "access_log", "engagement", "projections"})
    void isAsApproved(String schema) throws IOException, SQLException {
        ApprovedFile.inDocs("schema/" + schema + ".txt").holds(described(schema));
    }

    private static String described(String schema) throws IOException, SQLException {
        try (InputStream query = Objects.requireNonNull(SchemaTest.class.getResourceAsStream("/schema.sql"));
                Connection owner = DATABASE.connect(PostgresForTests.OWNER);
                PreparedStatement statement =
                        owner.prepareStatement(new String(query.readAllBytes(), StandardCharsets.UTF_8))) {
            statement.setString(1, schema);
            StringBuilder lines = new StringBuilder();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
            return lines.toString();
        }
    }
}
