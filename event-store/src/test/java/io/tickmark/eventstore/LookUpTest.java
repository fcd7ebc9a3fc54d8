package io.tickmark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A look-up reads the streams that it looks for. What stands in any other stops nobody. */
class LookUpTest {

    @Test
    void anEventOfAnotherStreamThatTheServerCannotReadStopsNoLookUp() throws SQLException {
        try (Connection owner = PostgresForTests.database().connect(PostgresForTests.OWNER)) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
            jdbc.sql("create schema event_log").update();
            jdbc.sql("""
                            create table event_log.events (position bigint, sequence_number bigint,
                              aggregate_identifier text, type text, payload json)
                            """).update();
            add(jdbc, 1, "gap-broken", "{\"engagementId\": \"eng-2\", \"text\": \"\\u0000\", \"\\u0000\": 1}");
            add(jdbc, 2, "gap-broken-too", "{\"engagementId\": \"\\u0000\"}");
            add(jdbc, 3, "gap-mentions", "{\"engagementId\": \"eng-2\", \"text\": \"eng-1\"}");
            add(jdbc, 4, "gap-mine", "{\"engagementId\": \"eng-1\"}");

            assertThat(new EventLog(jdbc).streamsOf("Gap", "engagementId", "eng-1"))
                    .containsExactly("gap-mine");
            assertThat(new EventLog(jdbc).streamsOf("Gap", "engagementId", "eng-2"))
                    .containsExactly("gap-broken", "gap-mentions");
        }
    }

    private static void add(JdbcClient jdbc, long position, String stream, String payload) {
        jdbc.sql("insert into event_log.events values (?, 0, ?, 'Gap', ?::json)")
                .params(position, stream, payload)
                .update();
    }
}
