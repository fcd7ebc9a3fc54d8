package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.story.Story;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks into the database for himself sees the one service organisation that his role is entered for (S2). */
class AuditorRoleTest extends QueryTest {

    private Story globex;

    @BeforeAll
    void tell() throws SQLException {
        story("acme", "northgate-cpa");
        globex = story("globex", "southbank-cpa");
        read(LENA, globex.position(), "/api/engagements");
        for (String tenant : List.of("acme", "globex")) {
            rows(
                    PostgresForTests.ENGAGEMENT,
                    "select event_log.append_one(0, 0, false, '" + tenant + "-1', '" + tenant
                            + "-1', 'T', 'P', '1', 'c', '{}', '{\"tenant\":\"" + tenant + "\"}', null)");
        }
        update(PostgresForTests.OWNER, "insert into event_log.reader values ('tickmark_auditor', 'acme')");
    }

    private Story story(String tenant, String firm) {
        return new Story(log, tenant, firm)
                .planning()
                .letter()
                .readiness()
                .fieldwork()
                .submitAccess()
                .registers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagement",
                "programme",
                "timeline",
                "gap",
                "work_item",
                "control",
                "control_status",
                "control_history",
                "register",
                "register_entry"
            })
    void seesItsOrganisationsRowsAndNoOthers(String table) throws SQLException {
        String keys = "select key from projections." + table;
        List<String> all = rows(PostgresForTests.OWNER, keys);
        List<String> seen = rows(PostgresForTests.AUDITOR, keys);

        assertThat(seen).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(rows(PostgresForTests.AUDITOR, "select body::text from projections." + table))
                .noneMatch(body -> body.contains("globex") || body.contains(globex.engagement));
    }

    @Test
    void seesItsOrganisationsEventsAndNoOthers() throws SQLException {
        assertThat(rows(PostgresForTests.AUDITOR, "select distinct meta_data ->> 'tenant' from event_log.events"))
                .containsExactly("acme");
        assertThat(rows(PostgresForTests.AUDITOR, "select aggregate_identifier from event_log.events"))
                .contains("acme-1")
                .doesNotContain("globex-1", globex.engagement);
    }

    @Test
    void aRoleThatIsEnteredForNobodySeesNothing() throws SQLException {
        database().asSuperuser("create role someone login password 'someone' in role tickmark_auditor");
        database().asSuperuser("grant connect on database " + database().name() + " to someone");

        assertThat(rows("someone", "select key from projections.engagement")).isEmpty();
        assertThat(rows("someone", "select event_identifier from event_log.events"))
                .isEmpty();
    }

    private static List<String> rows(String role, String sql) throws SQLException {
        try (Connection connection = database().connect(role);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private static void update(String role, String sql) throws SQLException {
        try (Connection connection = database().connect(role);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
