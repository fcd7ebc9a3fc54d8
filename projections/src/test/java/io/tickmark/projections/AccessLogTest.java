package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import io.tickmark.story.Story;
import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;

/** Who read what is in the log before the answer leaves, and each organisation's administrator sees its own part. */
class AccessLogTest extends QueryTest {

    private static final JwtRequestPostProcessor GLOBEX_ADMIN = staff("gus", "admin", "globex");

    private Story acme;
    private Story globex;

    @BeforeAll
    void tell() {
        acme = new Story(log, "acme", "northgate-cpa")
                .planning()
                .letter()
                .readiness()
                .fieldwork()
                .submitAccess();
        globex = new Story(log, "globex", "southbank-cpa").planning();
        read(LENA, globex.position(), "/api/engagements");
    }

    @Test
    void whatWasReadByWhomAndThroughWhichDoorIsForTheOrganisationsAdministrator() {
        String gaps = "/api/engagements/" + acme.engagement + "/gaps";
        assertThat(status(LENA, gaps)).isEqualTo(200);
        assertThat(status(ADA, "/api/engagements/" + acme.engagement + "/timeline?limit=5"))
                .isEqualTo(200);
        assertThat(status(ADA, "/api/work-items")).isEqualTo(200);
        assertThat(status(GRETA, "/api/engagements/" + globex.engagement + "/timeline"))
                .isEqualTo(200);
        assertThat(status(OPAL, "/api/status/check")).isEqualTo(200);

        String seen = body(ask(ADAM, "/api/access-log"));
        assertThat(texts(seen, "$.items[*].read.reader"))
                .contains("lena", "ada")
                .doesNotContain("greta", "opal");
        assertThat(texts(seen, "$.items[?(@.read.reader=='lena')].read.about")).contains(gaps);
        assertThat(texts(seen, "$.items[?(@.read.reader=='ada')].read.what"))
                .contains("report and evidence", "evidence");
        assertThat(texts(seen, "$.items[?(@.read.reader=='ada')].read.firm")).containsOnly("northgate-cpa");
        assertThat(texts(seen, "$.items[*].read.door")).containsOnly("projections REST");
        assertThat(numbers(seen, "$.items[*].position")).isSorted().doesNotHaveDuplicates();
        assertThat(texts(body(ask(GLOBEX_ADMIN, "/api/access-log")), "$.items[*].read.reader"))
                .containsOnly("greta");
        assertThat(texts(body(ask(OPAL, "/api/access-log")), "$.items[*].read.reader"))
                .containsOnly("opal");
    }

    @Test
    void itIsReadInPagesByAdministratorsAndOperatorsOnly() {
        for (int times = 0; times < 3; times++) {
            assertThat(status(LENA, "/api/work-items")).isEqualTo(200);
        }
        String first = body(ask(ADAM, "/api/access-log?limit=2"));
        String second = body(ask(ADAM, text(first, "$.next")));

        assertThat(numbers(first, "$.items[*].position"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(numbers(second, "$.items[*].position"));
        for (JwtRequestPostProcessor other : List.of(LENA, MARA, ADA)) {
            assertThat(status(other, "/api/access-log")).isEqualTo(403);
        }
    }

    @Test
    void whatCannotBeRecordedIsNotTold() throws SQLException {
        owner("revoke insert (organisation) on access_log.entries from " + PostgresForTests.PROJECTIONS);
        try {
            var refused = ask(LENA, "/api/engagements/" + acme.engagement + "/gaps");
            assertThat(refused.getStatus()).isEqualTo(500);
            assertThat(body(refused)).doesNotContain(acme.gap);
        } finally {
            owner("grant insert (organisation) on access_log.entries to " + PostgresForTests.PROJECTIONS);
        }
        assertThat(status(LENA, "/api/engagements/" + acme.engagement + "/gaps"))
                .isEqualTo(200);
    }

    @Test
    void anAdministratorOfNoOrganisationReadsNothing() {
        JwtRequestPostProcessor homeless = jwt().jwt(token -> token.subject("x").claim("roles", List.of("admin")));

        assertThat(status(homeless, "/api/access-log")).isEqualTo(403);
    }

    private static void owner(String sql) throws SQLException {
        try (Connection connection = database().connect(PostgresForTests.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
