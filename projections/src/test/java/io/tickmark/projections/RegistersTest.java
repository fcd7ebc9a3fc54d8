package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Ids;
import io.tickmark.api.register.EntryKind;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.story.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegistersTest extends QueryTest {

    private Story story;
    private Story globex;

    @BeforeAll
    void tell() {
        globex = new Story(log, "globex", "southbank-cpa").planning().registers();
        story = new Story(log, "acme", "northgate-cpa").planning().letter().registers();
        String vendors = Ids.register(story.programme, EntryKind.SUBSERVICE_ORGANISATION);
        story.lead(new RegisterEvent.Opened(vendors, story.programme, "acme", EntryKind.SUBSERVICE_ORGANISATION));
        story.lead(new RegisterEvent.NoneSaid(vendors, story.programme, "All in house", "lena"));
    }

    @Test
    void theNewestVersionsAreThoseThatHaveNoEnd() {
        String body = entries("?kind=TOOL");

        assertThat(texts(body, "$.items[*].entry.name")).containsExactly("Scanner 2");
        assertThat(text(body, "$.items[0].entry.kind")).isEqualTo("TOOL");
        assertThat(text(body, "$.items[0].number")).isEqualTo("1");
        assertThat(text(body, "$.items[0].version")).isEqualTo("2");
        assertThat(text(body, "$.items[0].validFrom")).isEqualTo("2026-03-01");
        assertThat(text(body, "$.items[0].validUntil")).isEqualTo("null");
        assertThat(text(body, "$.items[0].reason")).isEqualTo("New version");
    }

    @Test
    void eachDayHasWhatHeldOnIt() {
        assertThat(names("&asOf=2025-12-31")).isEmpty();
        assertThat(names("&asOf=2026-01-01")).containsExactly("Scanner", "Spreadsheet");
        assertThat(names("&asOf=2026-02-28")).containsExactly("Scanner", "Spreadsheet");
        assertThat(names("&asOf=2026-03-01")).containsExactly("Scanner 2", "Spreadsheet");
        assertThat(names("&asOf=2026-05-01")).containsExactly("Scanner 2");
    }

    @Test
    void entriesArePaged() {
        String first = entries("?asOf=2026-01-01&limit=1");
        String second = body(ask(LENA, text(first, "$.next")));

        assertThat(texts(first, "$.items[*].entry.name")).containsExactly("Scanner");
        assertThat(texts(second, "$.items[*].entry.name")).containsExactly("Spreadsheet");
        assertThat(text(second, "$.next")).isEqualTo("null");
    }

    @Test
    void aRegisterSaysHowItStands() {
        String body = read(LENA, story.position(), "/api/programmes/" + story.programme + "/registers");

        assertThat(texts(body, "$.items[*].kind")).containsExactly("SUBSERVICE_ORGANISATION", "TOOL");
        assertThat(texts(body, "$.items[*].state")).containsExactly("OPEN", "REVIEWED");
        assertThat(text(body, "$.items[0].noneBecause")).isEqualTo("All in house");
        assertThat(text(body, "$.items[1].review.by")).isEqualTo("erik");
        assertThat(text(body, "$.items[1].version")).isEqualTo("6");
    }

    @Test
    void aProgrammeOfOthersIsNotThere() {
        for (String part : new String[] {"/register", "/registers"}) {
            read(LENA, story.position(), "/api/programmes/" + story.programme + part);
            assertThat(status(GRETA, "/api/programmes/" + story.programme + part))
                    .isEqualTo(404);
            assertThat(status(ADA, "/api/programmes/" + story.programme + part)).isEqualTo(404);
            assertThat(status(LENA, "/api/programmes/" + globex.programme + part))
                    .isEqualTo(404);
            assertThat(status(LENA, "/api/programmes/nobody" + part)).isEqualTo(404);
        }
    }

    @Test
    void theTimelineTellsWhoRegisteredWhatAndWhy() {
        String body = read(LENA, story.position(), "/api/engagements/" + story.engagement + "/timeline");

        assertThat(texts(body, "$.items[?(@.subject.kind == 'register')].summary"))
                .containsExactly(
                        "Lena Brandt opened the register for the kind tool",
                        "Lena Brandt recorded the tool Scanner, from 2026-01-01 on",
                        "Lena Brandt recorded the tool Spreadsheet, from 2026-01-01 on",
                        "Lena Brandt revised the tool Scanner 2 from 2026-03-01 on",
                        "Lena Brandt withdrew the tool Spreadsheet from 2026-05-01 on",
                        "erik reviewed the register for the kind tool",
                        "Lena Brandt opened the register for the kind subservice organisation",
                        "Lena Brandt said that there is no subservice organisation");
        String revised = "$.items[?(@.type == 'register.entry-revised')]";
        assertThat(texts(body, revised + ".change.before['tool 1']")).containsExactly("Scanner");
        assertThat(texts(body, revised + ".change.after['tool 1']")).containsExactly("Scanner 2");
        assertThat(texts(body, revised + ".reason")).containsExactly("New version");
        String auditors = read(ADA, story.position(), "/api/engagements/" + story.engagement + "/timeline");
        assertThat(auditors).doesNotContain("Scanner");
    }

    private Iterable<String> names(String more) {
        return texts(entries("?kind=TOOL" + more), "$.items[*].entry.name");
    }

    private String entries(String query) {
        return read(LENA, story.position(), "/api/programmes/" + story.programme + "/register" + query);
    }
}
