package io.tickmark.eventstore.groupcommit;

import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan for each append would cost the server more than the append itself. */
class OnePlanTest {

    /** The driver prepares a statement on the server when it comes the fifth time; the server tries five plans before it keeps one. */
    private static final int UNTIL_KEPT = 10;

    private static final int MORE = 20;

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    @Test
    void theServerKeepsItsPlanWhateverTheSizes() {
        try (HikariDataSource connection = TestLog.pool(LOG.database().url(), 1)) {
            PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder(connection)
                    .serializer(TestLog.serializer())
                    .build();
            for (int i = 0; i < UNTIL_KEPT + MORE; i++) {
                engine.appendEvents(notes("one-" + i, 1));
                engine.appendEvents(notes("group-" + i, 2 + i % 7));
            }

            assertThat(JdbcClient.create(connection)
                            .sql("""
                            select generic_plans from pg_prepared_statements
                            where statement like '%event_log.append_%'""")
                            .query(Integer.class)
                            .list())
                    .hasSize(2)
                    .allSatisfy(kept -> assertThat(kept).isGreaterThanOrEqualTo(MORE));
        }
    }
}
