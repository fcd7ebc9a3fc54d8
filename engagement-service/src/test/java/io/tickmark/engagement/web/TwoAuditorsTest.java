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

/** S2: an audit firm answers its own work items and finds nothing of anybody else's. */
class TwoAuditorsTest extends RestStory {

    private static final Actor OMAR =
            new Actor("omar", Set.of(Role.CONTROL_OWNER), "acme", null, Identification.assignee());
    private static final Definition CONTROL = new Definition(
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

    @Autowired
    CommandSender sender;

    @Test
    void aFirmAnswersOnlyItsOwnWorkItems() throws Exception {
        String path = "/api/work-items/" + submittedTo("northgate-cpa");

        send(path + ":accept", "", auditor("zoe", "southbank-cpa")).andExpect(status().isNotFound());
        send(path + ":accept", "", staff("lena", "compliance-lead", "acme")).andExpect(status().isForbidden());
        send(path + ":accept", "", auditor("ada", "northgate-cpa"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(3));
    }

    @Test
    void preparerAndReviewerDiffer() throws Exception {
        String path = "/api/work-items/" + submittedTo("northgate-cpa");
        var ada = auditor("ada", "northgate-cpa");
        String result = """
                {"procedures": ["INSPECTION"], "design": "SUITABLE", "operation": "EFFECTIVE", "deviations": [],
                 "summary": "Read all four reviews."}""";

        send(path + ":accept", "", ada).andExpect(status().isOk());
        send(path + ":answer", result, ada).andExpect(status().isOk());
        send(path + ":conclude", "", ada)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rule").value("D20"));
        send(path + ":conclude", "", auditor("abel", "northgate-cpa")).andExpect(status().isOk());
    }

    @Test
    void evidenceCanBeReturned() throws Exception {
        String id = submittedTo("northgate-cpa");

        send("/api/work-items/" + id + ":return", "{\"reason\": \"wrong year\"}", auditor("ada", "northgate-cpa"))
                .andExpect(status().isOk());
        send("/api/work-items/" + id + ":accept", "", auditor("ada", "northgate-cpa"))
                .andExpect(status().isConflict());
        assertThat(events(id)).isEqualTo(3);
    }

    private String submittedTo(String firm) {
        EngagementForTests acme = EngagementForTests.open(sender, CONTROL);
        String id = Ids.workItem(acme.engagementId(), acme.controlId(), 1);
        sender.send(
                new WorkItemCommand.Issue(
                        id,
                        acme.engagementId(),
                        "acme",
                        firm,
                        ReportType.TYPE_2,
                        acme.controlId(),
                        CONTROL,
                        new Operated(1, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 31), List.of())),
                Origin.request("issue-" + id, Actor.process("acme", Set.of(acme.engagementId()))));
        sender.send(
                new WorkItemCommand.Submit(id, List.of(new EvidenceItem("List", "ticket 1")), ""),
                Origin.request("submit-" + id, OMAR));
        return id;
    }
}
