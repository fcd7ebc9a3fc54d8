package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tickmark.api.Ids;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.EngagementForTests;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** D20, N13: a refused attempt to judge one's own work is a refusal to the asker, and an event for everybody else. */
class SegregationTest extends RestStory {

    private static final String RESULT = """
            {"procedures": ["INSPECTION"], "design": "SUITABLE", "operation": "EFFECTIVE", "deviations": [],
             "summary": "Read all four reviews."}""";

    @Autowired
    CommandSender sender;

    private String workItem = "";

    @Test
    void theAttemptStandsInTheHistoryOnceHoweverOftenItIsRepeated() throws Exception {
        submitted();
        send("/api/work-items/" + workItem + ":accept", "", auditor("ada", "northgate-cpa"))
                .andExpect(status().isOk());
        send("/api/work-items/" + workItem + ":answer", RESULT, auditor("ada", "northgate-cpa"))
                .andExpect(status().isOk());

        for (int attempt = 0; attempt < 2; attempt++) {
            concludeAs("ada", "one-attempt")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.rule").value("D20"))
                    .andExpect(jsonPath("$.facts.attemptedBy").value("ada"))
                    .andExpect(jsonPath("$.facts.preparers[0]").value("omar"))
                    .andExpect(jsonPath("$.facts.preparers[1]").value("ada"));
        }

        assertThat(blocked()).hasSize(1).first().asString().contains("concluding the test", "\"omar\"", "\"ada\"");
        concludeAs("ada", "another-attempt").andExpect(status().isUnprocessableContent());
        assertThat(blocked()).hasSize(2);
        concludeAs("abel", "the-reviewer").andExpect(status().isOk());
    }

    private ResultActions concludeAs(String person, String key) throws Exception {
        return mvc.perform(json("/api/work-items/" + workItem + ":conclude", "")
                .header(Commands.IDEMPOTENCY_KEY, key)
                .with(auditor(person, "northgate-cpa")));
    }

    private List<String> blocked() {
        return jdbc.sql("""
                        select payload::text from event_log.events where aggregate_identifier = ?
                        and payload_type like '%.segregation-violation-blocked'
                        and meta_data ->> 'actor' = 'system' order by position""").param(workItem).query(String.class).list();
    }

    private void submitted() {
        Definition control = new Definition(
                "CC6.2-01",
                "t",
                "d",
                List.of("CC6.2"),
                "hr",
                "legal",
                "hr",
                Frequency.ANNUAL,
                Nature.MANUAL,
                ControlType.DETECTIVE,
                List.of("HR"),
                "p",
                "t");
        EngagementForTests acme = EngagementForTests.open(sender, control);
        workItem = Ids.workItem(acme.engagementId(), acme.controlId(), 1);
        sender.send(
                new WorkItemCommand.Issue(
                        workItem,
                        acme.engagementId(),
                        "acme",
                        "northgate-cpa",
                        ReportType.TYPE_2,
                        acme.controlId(),
                        control,
                        new Operated(1, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 31), List.of())),
                Origin.request("issue-" + workItem, Actor.process("acme", Set.of(acme.engagementId()))));
        sender.send(
                new WorkItemCommand.Submit(workItem, List.of(new EvidenceItem("List", "ticket 1")), ""),
                Origin.request(
                        "submit-" + workItem,
                        new Actor("omar", Set.of(Role.CONTROL_OWNER), "acme", null, Identification.assignee())));
    }
}
