package io.tickmark.eventstore.schema;

import static io.tickmark.eventstore.Notes.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.eventstore.TestLog;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a service may say of an event that it appends, and what the database says by itself. */
class AppendingTest {

    private static final String REFUSED = "42501";

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into event_log.events select * from event_log.events limit 1",
                "create or replace function event_log.append_one() returns boolean language sql as 'select true'",
                "alter function event_log.append_group security invoker",
                "drop function event_log.append_group"
            })
    void aServiceAppendsByTheOwnersFunctionOnly(String sql) {
        JdbcClient service = JdbcClient.create(LOG.pool());

        assertThatThrownBy(() -> service.sql(sql).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(REFUSED));
    }

    @Test
    void whateverTimeAServiceTellsTheDatabaseNotesItsOwn() {
        JdbcClient service = JdbcClient.create(LOG.pool());
        service.sql("select event_log.append_one(0, 0, false, 'long-ago', 'e-1', 'T', 'P', '1', 'c', '{}', '{}', null)")
                .query(Long.class)
                .single();
        LOG.engine().build().appendEvents(notes("group", 3));

        assertThat(service.sql("select time_stamp from event_log.events where aggregate_identifier = 'long-ago'")
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.EPOCH);
        assertThat(service.sql(
                                "select count(*) from event_log.events where abs(extract(epoch from now() - written_at)) < ?")
                        .param(Duration.ofMinutes(5).toSeconds())
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aStreamThatIsNotWhereItIsExpectedIsRefusedByTheFunction() {
        JdbcClient service = JdbcClient.create(LOG.pool());
        String append =
                "select event_log.append_one(?, 0, false, 'numbered', ?, 'T', 'P', '1', 'c', '{}', '{}', null) is not null";

        assertThat(service.sql(append).params(0, "n-0").query(Boolean.class).single())
                .isTrue();
        assertThat(service.sql(append).params(0, "n-1").query(Boolean.class).single())
                .isFalse();
        assertThat(service.sql(append).params(2, "n-2").query(Boolean.class).single())
                .isFalse();
        assertThat(service.sql(append).params(1, "n-3").query(Boolean.class).single())
                .isTrue();
    }
}
