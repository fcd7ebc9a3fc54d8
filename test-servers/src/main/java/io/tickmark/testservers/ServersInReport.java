package io.tickmark.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in a module's test report where its servers run, and looks whether that is so. A module has it by an empty subclass. */
public abstract class ServersInReport {

    private static final Logger LOG = LoggerFactory.getLogger(ServersInReport.class);

    @Test
    public void theyRunWhereTheReportSays(TestReporter report) throws SQLException {
        TestServers.Choice choice = TestServers.choice();
        report.publishEntry("servers", choice.toString());
        LOG.info("{}", choice);

        PostgresForTests.Database database = PostgresForTests.database();
        try (Connection connection = database.connect(PostgresForTests.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('server_version_num')::int / 10000,"
                        + " inet_server_addr() <<= inet '127.0.0.0/8', current_setting('fsync')")) {
            row.next();
            assertThat(row.getInt(1)).as("PostgreSQL's version").isEqualTo(18);
            assertThat(row.getBoolean(2))
                    .as("has an address of its own behind %s", database.url())
                    .isEqualTo(choice.where() == Where.PROCESSES);
            assertThat(row.getString(3)).as("fsync").isEqualTo("on");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), PostgresForTests.OWNER, "guessed"))
                .hasMessageContaining("password authentication failed");
    }
}
