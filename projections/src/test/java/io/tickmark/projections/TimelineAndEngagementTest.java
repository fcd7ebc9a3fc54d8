package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.story.Story;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class TimelineAndEngagementTest extends QueryTest {

    private Story story;

    @BeforeAll
    void tell() {
        story = new Story(log, "acme", "northgate-cpa")
                .planning()
                .letter()
                .readiness()
                .remediation()
                .fieldwork()
                .submitAccess()
                .testing()
                .reporting();
    }

    @Test
    void anEngagementStandsWhereItsEventsLedIt() {
        String body = read(LENA, story.position(), "/api/engagements/" + story.engagement);

        assertThat(text(body, "$.status")).isEqualTo("REPORT_ISSUED");
        assertThat(text(body, "$.programmeName")).isEqualTo("Payments");
        assertThat(text(body, "$.type")).isEqualTo("TYPE_2");
        assertThat(text(body, "$.period.end")).isEqualTo("2026-07-31");
        assertThat(texts(body, "$.criteria")).isEqualTo(Story.CRITERIA);
        assertThat(text(body, "$.letter.firm")).isEqualTo("northgate-cpa");
        assertThat(text(body, "$.opinions[1].type")).isEqualTo("QUALIFIED");
        assertThat(text(body, "$.counters")).contains("controls=2", "gapsOpen=0", "workItemsOpen=1");
    }

    @Test
    void itsVersionIsTheStreamsSoThatACommandCanNameIt() {
        read(LENA, story.position(), "/api/engagements");
        MockHttpServletResponse answer = ask(LENA, "/api/engagements/" + story.engagement);

        assertThat(answer.getHeader("ETag")).isEqualTo("\"14\"");
    }

    @Test
    void aTimelineEntrySaysWhoDidWhatWhyAndWhatChanged() {
        String body = read(LENA, story.position(), timeline("?control=CC6.1-01&phase=readiness"));

        assertThat(texts(body, "$.items[*].summary"))
                .containsExactly(
                        "Lena Brandt rated CC6.1-01 as partly meeting its criteria",
                        "Tickmark identified a gap of medium severity in CC6.1-01",
                        "Lena Brandt rated CC6.1-01 as meeting its criteria");
        assertThat(text(body, "$.items[0].reason")).isEqualTo("Looked at the tickets");
        assertThat(text(body, "$.items[0].subject")).contains("kind=control", "id=" + story.access);
        assertThat(text(body, "$.items[2].change")).contains("before={rating=PARTLY_MEETS}", "after={rating=MEETS}");
        assertThat(text(body, "$.items[2].recordedAt")).startsWith("2026-01-05T08:");
    }

    @Test
    void evidenceIsListedWithItsSubmission() {
        String body = read(LENA, story.position(), timeline("?actor=omar&phase=fieldwork"));

        assertThat(texts(body, "$.items[*].evidence[*].reference")).containsExactly("approvals.csv");
        assertThat(texts(body, "$.items[*].type")).containsExactly("work-item.submitted");
    }

    @Test
    void filtersByCriterionAndKnowsTheProgramme() {
        String criterion = read(LENA, story.position(), timeline("?criterion=CC7.1"));
        assertThat(texts(criterion, "$.items[*].type"))
                .containsExactly("control.registered", "control.assessed", "work-item.issued");

        String all = read(LENA, story.position(), timeline("?limit=1"));
        assertThat(text(all, "$.items[0].summary")).isEqualTo("Lena Brandt set up the programme Payments");
    }

    @Test
    void pagesHoldEveryEntryOnceInTheOrderOfTheLog() {
        List<Long> positions = new ArrayList<>();
        @Nullable String next = timeline("?limit=4");
        int pages = 0;
        while (next != null) {
            String body = read(LENA, story.position(), next.replaceAll("&min-position=\\d+", ""));
            positions.addAll(numbers(body, "$.items[*].position"));
            next = text(body, "$.next").equals("null") ? null : text(body, "$.next");
            pages++;
        }

        String whole = read(LENA, story.position(), timeline("?limit=500"));
        assertThat(positions).isSorted().doesNotHaveDuplicates().isEqualTo(numbers(whole, "$.items[*].position"));
        assertThat(pages).isEqualTo((positions.size() + 3) / 4);
        assertThat(positions.getLast().longValue()).isEqualTo(story.position());
    }

    @Test
    void anAuditorReadsWhatWasAgreedOrSubmittedOnly() {
        String body = read(ADA, story.position(), timeline("?limit=500"));

        assertThat(texts(body, "$.items[*].type"))
                .contains("engagement.report-type-chosen", "work-item.submitted", "report.issued")
                .doesNotContain(
                        "control.registered",
                        "control.assessed",
                        "gap.identified",
                        "engagement.baseline-frozen",
                        "work-item.issued",
                        "programme.created");
    }

    @Test
    void wrongParametersAreToldApart() {
        assertThat(status(LENA, timeline("?limit=0"))).isEqualTo(400);
        assertThat(status(LENA, timeline("?limit=501"))).isEqualTo(400);
        assertThat(status(LENA, timeline("?after=x"))).isEqualTo(400);
        assertThat(status(LENA, timeline("?phase=lunch"))).isEqualTo(400);
        assertThat(status(LENA, timeline("?min-position=x"))).isEqualTo(400);
    }

    private String timeline(String query) {
        return "/api/engagements/" + story.engagement + "/timeline" + query;
    }
}
