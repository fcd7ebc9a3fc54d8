package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.story.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ControlsAndGapsTest extends QueryTest {

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
                .testing();
        story.lead(new ControlEvent.Assigned(story.backup, "ivy", "omar", "ivy"));
        story.lead(new ControlEvent.Mapped(story.backup, List.of("CC7.1"), List.of("CC7.1", "CC6.2")));
        story.lead(new ControlEvent.Revised(
                story.backup,
                2,
                Story.definition("CC7.1-01", List.of("CC7.1", "CC6.2")),
                Story.definition("CC7.1-01", List.of("CC6.2")),
                LocalDate.of(2026, 3, 1),
                "Moved to another tool"));
        story.lead(new ControlEvent.Implemented(story.backup, LocalDate.of(2025, 6, 1)));
    }

    @Test
    void aControlSaysWhatTheEngagementFound() {
        String body = read(LENA, story.position(), "/api/engagements/" + story.engagement + "/controls");
        String access = "$.items[?(@.id == '" + story.access + "')]";

        assertThat(text(body, access + ".rating")).isEqualTo("[\"MEETS\"]");
        assertThat(text(body, access + ".design")).isEqualTo("[\"SUITABLE\"]");
        assertThat(text(body, access + ".operation")).isEqualTo("[\"DEVIATIONS_NOTED\"]");
        assertThat(text(body, access + ".deviations")).isEqualTo("[1]");
        assertThat(text(body, "$.items.length()")).isEqualTo("2");
    }

    @Test
    void theNewestVersionIsTheControls() {
        String body = read(LENA, story.position(), "/api/controls/" + story.backup);

        assertThat(text(body, "$.version")).isEqualTo("2");
        assertThat(text(body, "$.streamVersion")).isEqualTo("6");
        assertThat(text(body, "$.effectiveFrom")).isEqualTo("2026-03-01");
        assertThat(text(body, "$.implementedFrom")).isEqualTo("2025-06-01");
        assertThat(text(body, "$.definition.criteria")).isEqualTo("[\"CC6.2\"]");
    }

    @Test
    void aChangeHoldsUntilTheNextOneOfItsKind() {
        String body = read(LENA, story.position(), "/api/controls/" + story.backup + "/history");

        assertThat(texts(body, "$.items[*].aspect"))
                .containsExactly(
                        "definition",
                        "rating/" + story.engagement,
                        "ownership",
                        "criteria",
                        "definition",
                        "implementation");
        assertThat(text(body, "$.items[0].validTo")).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(text(body, "$.items[2].validTo")).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(text(body, "$.items[4].validFrom")).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(text(body, "$.items[4].validTo")).isEqualTo("null");
        assertThat(texts(body, "$.items[4].before.criteria")).containsExactly("CC7.1", "CC6.2");
        assertThat(text(body, "$.items[4].after")).isEqualTo("{criteria=[\"CC6.2\"]}");
        assertThat(text(body, "$.items[4].reason")).isEqualTo("Moved to another tool");
    }

    @Test
    void historyIsPaged() {
        String first = read(LENA, story.position(), "/api/controls/" + story.backup + "/history?limit=4");
        String second = body(ask(LENA, text(first, "$.next")));

        assertThat(text(first, "$.items.length()")).isEqualTo("4");
        assertThat(text(second, "$.items.length()")).isEqualTo("2");
        assertThat(text(second, "$.next")).isEqualTo("null");
    }

    @Test
    void coverageNamesEveryCriterionAndWhatIsMissing() {
        String body = read(LENA, story.position(), "/api/engagements/" + story.engagement + "/coverage");

        assertThat(texts(body, "$.criteria[*].criterion")).isEqualTo(Story.CRITERIA);
        assertThat(texts(body, "$.criteria[1].controls[*].code")).containsExactly("CC7.1-01");
        assertThat(texts(body, "$.uncovered")).containsExactly("CC7.1");
    }

    @Test
    void aGapTellsItsWholeWay() {
        String body = read(LENA, story.position(), "/api/engagements/" + story.engagement + "/gaps");

        assertThat(text(body, "$.items[0].state")).isEqualTo("VERIFIED");
        assertThat(text(body, "$.items[0].found.controlCode")).isEqualTo("CC6.1-01");
        assertThat(text(body, "$.items[0].plan.dueOn")).isEqualTo("2026-01-20");
        assertThat(text(body, "$.items[0].plan.remindersDue")).isEqualTo("1");
        assertThat(text(body, "$.items[0].fix.fixedBy")).isEqualTo("omar");
        assertThat(text(body, "$.items[0].fix.checkedBy")).isEqualTo("lena");
    }
}
