package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each database role does its part in the database that the jobs of both services have made, and nothing else. */
class DatabaseRolesTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();
    private static final String REFUSED = "42501";

    @BeforeAll
    static void migrate() {
        Migrations.ofBothServices(DATABASE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tickmark_owner       | create table event_log.made (a int)
            tickmark_owner       | create table projections.made (a int)
            tickmark_engagement  | select event_log.append_one(0, 0, false, 'a', 'e', 'T', 'P', '1', 'c', '{}', '{}', null)
            tickmark_engagement  | select * from event_log.events, event_log.snapshots, event_log.origin
            tickmark_engagement  | delete from event_log.snapshots
            tickmark_engagement  | update engagement.token_entry set token = null
            tickmark_engagement  | select * from event_log.flyway_schema_history, engagement.flyway_schema_history
            tickmark_projections | select * from event_log.events, event_log.snapshots, event_log.origin
            tickmark_projections | update projections.token_entry set token = null
            tickmark_projections | insert into projections.timeline (key, body, position) values ('k', '{}', 1)
            tickmark_projections | update projections.timeline set position = 2
            tickmark_projections | truncate projections.timeline
            tickmark_projections | select * from projections.parking for share
            tickmark_projections | insert into access_log.entries (reader, roles, door, what, about) values ('a', 'b', 'c', 'd', 'e')
            tickmark_engagement  | insert into access_log.entries (reader, roles, door, what, about) values ('a', 'b', 'c', 'd', 'e')
            tickmark_engagement  | select * from access_log.entries
            tickmark_projections | select * from event_log.flyway_schema_history, projections.flyway_schema_history
            tickmark_auditor     | select * from event_log.events, event_log.origin
            tickmark_auditor     | select * from projections.engagement, projections.programme, projections.timeline
            tickmark_auditor     | select * from projections.gap, projections.work_item
            tickmark_auditor     | select * from projections.control, projections.control_status, projections.control_history
            """)
    void doesItsPart(String role, String sql) throws SQLException {
        as(role, statement -> assertThatCode(() -> statement.execute(sql)).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tickmark_owner       | update event_log.events set payload = '{}'
            tickmark_owner       | delete from event_log.events
            tickmark_owner       | truncate event_log.events
            tickmark_engagement  | insert into event_log.events default values
            tickmark_engagement  | update event_log.events set payload = '{}'
            tickmark_engagement  | delete from event_log.events
            tickmark_engagement  | truncate event_log.events
            tickmark_engagement  | alter table event_log.events disable trigger append_only
            tickmark_engagement  | drop table event_log.events
            tickmark_engagement  | create table event_log.mine (a int)
            tickmark_engagement  | create table engagement.mine (a int)
            tickmark_engagement  | create table public.mine (a int)
            tickmark_engagement  | create schema mine
            tickmark_engagement  | create temporary table mine (a int)
            tickmark_engagement  | update event_log.origin set transaction_offset = 1
            tickmark_engagement  | select event_log.continue_after_restore()
            tickmark_engagement  | update event_log.flyway_schema_history set success = false
            tickmark_engagement  | select * from projections.timeline
            tickmark_engagement  | set role tickmark_owner
            tickmark_projections | insert into event_log.events default values
            tickmark_projections | select event_log.append_one(0, 0, false, 'p', 'p', 'T', 'P', '1', 'c', '{}', '{}', null)
            tickmark_projections | update event_log.events set payload = '{}'
            tickmark_projections | delete from event_log.events
            tickmark_projections | truncate event_log.events
            tickmark_projections | delete from event_log.snapshots
            tickmark_projections | select * from engagement.token_entry
            tickmark_projections | drop table projections.timeline
            tickmark_projections | create table projections.mine (a int)
            tickmark_projections | create schema mine
            tickmark_projections | select event_log.continue_after_restore()
            tickmark_projections | set role tickmark_engagement
            tickmark_auditor     | insert into event_log.events default values
            tickmark_auditor     | select event_log.append_one(0, 0, false, 'o', 'o', 'T', 'P', '1', 'c', '{}', '{}', null)
            tickmark_auditor     | update event_log.events set payload = '{}'
            tickmark_auditor     | delete from event_log.events
            tickmark_auditor     | truncate event_log.events
            tickmark_auditor     | insert into projections.timeline (key, body, position) values ('k', '{}', 1)
            tickmark_auditor     | update projections.timeline set position = 2
            tickmark_auditor     | delete from projections.timeline
            tickmark_auditor     | truncate projections.timeline
            tickmark_auditor     | select * from event_log.snapshots
            tickmark_auditor     | select * from event_log.reader
            tickmark_auditor     | insert into event_log.reader values ('tickmark_auditor', 'globex')
            tickmark_auditor     | select * from projections.timeline_subject
            tickmark_auditor     | select * from projections.token_entry
            tickmark_auditor     | select * from projections.reached
            tickmark_auditor     | select * from projections.parking
            tickmark_auditor     | select * from access_log.entries
            tickmark_owner       | delete from access_log.entries
            tickmark_projections | update access_log.entries set reader = 'nobody'
            tickmark_projections | delete from access_log.entries
            tickmark_projections | truncate access_log.entries
            tickmark_projections | insert into access_log.entries (recorded_at, reader, roles, door, what, about) values (now(), 'a', 'b', 'c', 'd', 'e')
            tickmark_engagement  | update access_log.entries set reader = 'nobody'
            tickmark_engagement  | delete from access_log.entries
            tickmark_auditor     | select * from projections.operator_action
            tickmark_auditor     | select * from engagement.token_entry
            tickmark_auditor     | create table event_log.mine (a int)
            tickmark_auditor     | create table public.mine (a int)
            tickmark_auditor     | create schema mine
            tickmark_auditor     | create temporary table mine (a int)
            tickmark_auditor     | select event_log.continue_after_restore()
            tickmark_auditor     | set role tickmark_owner
            """)
    void doesNothingElse(String role, String sql) throws SQLException {
        as(
                role,
                statement -> assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState())
                                        .as(e.getMessage())
                                        .isEqualTo(REFUSED)));
    }

    @Test
    void whatTheOwnerAddsLaterIsNotTheAuditorsByItself() throws SQLException {
        for (String schema : List.of("event_log", "projections")) {
            as(PostgresForTests.OWNER, owner -> owner.execute("create table " + schema + ".later (a int)"));
            as(
                    PostgresForTests.AUDITOR,
                    auditor -> assertThatThrownBy(() -> auditor.execute("select * from " + schema + ".later"))
                            .hasMessageContaining("permission denied"));
        }
    }

    @Test
    void whateverTheAuditorMayReadIsHeldToOneOrganisation() throws SQLException {
        as(PostgresForTests.OWNER, owner -> {
            try (ResultSet open = owner.executeQuery("""
                    select relnamespace::regnamespace || '.' || relname from pg_class
                    where relkind in ('r', 'p', 'v', 'm') and relnamespace::regnamespace::text in ('event_log', 'projections')
                        and has_table_privilege('tickmark_auditor', oid, 'select') and not relrowsecurity
                        and relname not in ('origin')""")) {
                List<String> unguarded = new ArrayList<>();
                while (open.next()) {
                    unguarded.add(open.getString(1));
                }
                assertThat(unguarded).isEmpty();
            }
        });
    }

    private interface Doing {
        void with(Statement statement) throws SQLException;
    }

    private static void as(String role, Doing doing) throws SQLException {
        try (Connection connection = DATABASE.connect(role);
                Statement statement = connection.createStatement()) {
            doing.with(statement);
        }
    }
}
