package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.testservers.PostgresForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The superuser's guard: once an event is written, not even the owner of the log's tables changes them. */
class LogGuardTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();
    private static final String REFUSED = "42501";
    private static final String EVENT =
            "select event_log.append_one(0, 0, false, 'a', 'e', 'T', 'P', '1', 'c', '{}', '{}', null)";

    @BeforeAll
    static void guardAnEmptyDatabaseThenMigrateThenWrite() throws Exception {
        String guard = Files.readString(Path.of("../docker/postgres/guard.sql"));
        DATABASE.asSuperuser(guard);
        Migrations.ofTheProjections(DATABASE);
        DATABASE.asSuperuser(guard);
        as(PostgresForTests.ENGAGEMENT, EVENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table event_log.events disable trigger append_only",
                "alter table event_log.events disable trigger all",
                "drop trigger append_only on event_log.events",
                "alter table event_log.events add column more text",
                "alter table event_log.events owner to tickmark_owner",
                "alter table event_log.events rename to elsewhere",
                "alter table event_log.events set schema public",
                "create rule never as on insert to event_log.events do instead nothing",
                "create trigger mine before insert on event_log.events execute function event_log.refuse_change()",
                "create or replace function event_log.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
                "drop table event_log.events",
                "drop schema event_log cascade",
                "alter schema event_log rename to elsewhere",
                "grant insert on event_log.events to tickmark_projections",
                "grant update on event_log.events to public",
                "drop function event_log.append_one"
            })
    void theOwnerChangesNothingOfALogThatIsWritten(String sql) {
        assertThatThrownBy(() -> as(PostgresForTests.OWNER, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(REFUSED));
    }

    @Test
    void theOwnersOwnSchemasStayHis() {
        assertThatCode(() -> as(PostgresForTests.OWNER, "create table projections.one_more (a int)"))
                .doesNotThrowAnyException();
        assertThatCode(() -> as(PostgresForTests.OWNER, "drop table projections.one_more"))
                .doesNotThrowAnyException();
    }

    @Test
    void theSuperuserLiftsItForAMigration() throws SQLException {
        DATABASE.asSuperuser("alter event trigger tickmark_log_guard_changes disable");
        assertThatCode(() -> as(PostgresForTests.OWNER, "comment on table event_log.events is 'of a later release'"))
                .doesNotThrowAnyException();
        DATABASE.asSuperuser("alter event trigger tickmark_log_guard_changes enable");
        assertThatThrownBy(() -> as(PostgresForTests.OWNER, "comment on table event_log.events is 'by hand'"))
                .hasMessageContaining("the event log is guarded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select pg_current_xact_id()",
                "select txid_current()",
                "select lo_create(0)",
                "select lo_from_bytea(0, 'x')"
            })
    void whoOnlyReadsKeepsNoReaderWaiting(String sql) {
        assertThatThrownBy(() -> as(PostgresForTests.AUDITOR, "set default_transaction_read_only = off; " + sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(REFUSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement_timeout", "idle_in_transaction_session_timeout", "transaction_timeout"})
    void whoOnlyReadsHasLimits(String limit) throws SQLException {
        try (Connection connection = DATABASE.connect(PostgresForTests.AUDITOR);
                Statement statement = connection.createStatement();
                var shown = statement.executeQuery("show " + limit)) {
            shown.next();
            assertThat(shown.getString(1)).isNotEqualTo("0");
        }
    }

    private static void as(String role, String sql) throws SQLException {
        try (Connection connection = DATABASE.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
