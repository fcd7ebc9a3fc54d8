package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import io.tickmark.story.Story;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;

/** S2: two service organisations, two audit firms; nobody sees what is not theirs. */
class IsolationTest extends QueryTest {

    private Story acme;
    private Story globex;
    private Story early;

    @BeforeAll
    void tell() {
        acme = new Story(log, "acme", "northgate-cpa")
                .planning()
                .letter()
                .readiness()
                .fieldwork()
                .submitAccess();
        globex = new Story(log, "globex", "southbank-cpa")
                .planning()
                .letter()
                .readiness()
                .fieldwork();
        early = new Story(log, "initech", "northgate-cpa").planning();
    }

    @Test
    void listsHoldTheCallersOwnOnly() {
        assertThat(engagements(LENA)).containsExactly(acme.engagement);
        assertThat(engagements(MARA)).containsExactly(acme.engagement);
        assertThat(engagements(GRETA)).containsExactly(globex.engagement);
        assertThat(engagements(ADA)).containsExactly(acme.engagement);
        assertThat(engagements(ZOE)).containsExactly(globex.engagement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/controls", "/coverage", "/gaps"})
    void anEngagementOfOthersIsNotThere(String part) {
        read(LENA, early.position(), "/api/engagements");

        assertThat(status(LENA, "/api/engagements/" + acme.engagement + part)).isEqualTo(200);
        assertThat(status(GRETA, "/api/engagements/" + acme.engagement + part)).isEqualTo(404);
        assertThat(status(ZOE, "/api/engagements/" + acme.engagement + part)).isEqualTo(404);
        assertThat(status(ADA, "/api/engagements/" + early.engagement + part)).isEqualTo(404);
        assertThat(status(ADA, "/api/engagements/nobody" + part)).isEqualTo(404);
    }

    @Test
    void managementsOwnNotesAreClosedToItsAuditor() {
        read(ADA, early.position(), "/api/engagements");

        assertThat(status(ADA, "/api/engagements/" + acme.engagement + "/gaps")).isEqualTo(403);
        assertThat(status(ADA, "/api/engagements/" + acme.engagement + "/coverage"))
                .isEqualTo(403);
        String controls = read(ADA, early.position(), "/api/engagements/" + acme.engagement + "/controls");
        assertThat(texts(controls, "$.items[*].id")).containsExactly(acme.access);
        assertThat(controls).doesNotContain("PARTLY_MEETS", "Looked at the tickets", acme.gap);
        String engagement = read(ADA, early.position(), "/api/engagements/" + acme.engagement);
        assertThat(text(engagement, "$.counters")).contains("controls=null", "gapsOpen=null", "workItemsOpen=1");
    }

    @Test
    void aControlIsSeenOnceEvidenceOfItWasSubmitted() {
        read(ADA, early.position(), "/api/engagements");

        assertThat(status(ADA, "/api/controls/" + acme.access)).isEqualTo(200);
        assertThat(status(ADA, "/api/controls/" + acme.backup)).isEqualTo(404);
        assertThat(status(ZOE, "/api/controls/" + acme.access)).isEqualTo(404);
        assertThat(status(GRETA, "/api/controls/" + acme.access)).isEqualTo(404);
        assertThat(status(GRETA, "/api/controls/" + acme.access + "/history")).isEqualTo(404);
        String history = read(ADA, early.position(), "/api/controls/" + acme.access + "/history");
        assertThat(texts(history, "$.items[*].type")).containsExactly("control.registered");
    }

    @Test
    void workItemsComeToTheAuditorWithTheFirstSubmission() {
        assertThat(workItems(LENA, "")).containsExactlyInAnyOrder(acme.accessTest, acme.backupTest);
        assertThat(workItems(ADA, "")).containsExactly(acme.accessTest);
        assertThat(workItems(ADA, "?state=ISSUED")).isEmpty();
        assertThat(workItems(LENA, "?state=ISSUED")).containsExactly(acme.backupTest);
        assertThat(workItems(ZOE, "")).isEmpty();
        assertThat(workItems(ADA, "?engagementId=" + globex.engagement)).isEmpty();
        assertThat(workItems(GRETA, "?engagementId=" + acme.engagement)).isEmpty();
    }

    @Test
    void whoHoldsNothingSeesNothing() throws Exception {
        JwtRequestPostProcessor nobody =
                jwt().jwt(token -> token.subject("nobody").claim("tenant", "acme"));
        JwtRequestPostProcessor roleOnly = jwt().jwt(token -> token.subject("x").claim("roles", List.of("manager")));
        JwtRequestPostProcessor firmless = jwt().jwt(token ->
                token.subject("y").claim("roles", List.of("auditor")).claim("tenant", "acme"));

        for (String path : List.of("/api/engagements", "/api/work-items", "/api/controls/" + acme.access)) {
            assertThat(status(nobody, path)).isEqualTo(403);
            assertThat(status(roleOnly, path)).isEqualTo(403);
            assertThat(status(firmless, path)).isEqualTo(403);
            assertThat(http.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(401);
        }
    }

    private List<String> engagements(JwtRequestPostProcessor reader) {
        return texts(read(reader, early.position(), "/api/engagements"), "$.items[*].id");
    }

    private List<String> workItems(JwtRequestPostProcessor reader, String query) {
        return texts(read(reader, early.position(), "/api/work-items" + query), "$.items[*].id");
    }
}
