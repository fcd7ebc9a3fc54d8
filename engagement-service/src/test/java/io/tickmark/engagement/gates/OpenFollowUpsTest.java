package io.tickmark.engagement.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Ids;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.engagement.process.decision.PastEvents;
import io.tickmark.engagement.process.decision.Reading;
import io.tickmark.engagement.workitem.WorkItemRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenFollowUpsTest {

    private static final Definition CONTROL = new Definition(
            "A-1",
            "title",
            "description",
            List.of("CC1.1"),
            "omar",
            "deputy",
            "evidence owner",
            Frequency.DAILY,
            Nature.MANUAL,
            ControlType.DETECTIVE,
            List.of(),
            "population",
            "test");

    private static final Operated OPERATED =
            new Operated(1, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 31), List.of());

    private final PastEvents past = new PastEvents();
    private final OpenFollowUps step = new OpenFollowUps(new WorkItemRegister(past));

    @Test
    void everyDeviationHasItsOwnFollowUp() {
        concluded("w1", "c1", new Deviation("leaver 7", "late"), new Deviation("leaver 9", "never"));
        concluded("w2", "c2");
        past.and(issued("w3", "c3"));

        List<?> commands = Reading.step(step, Map.of("engagementId", "eng")).commands();

        assertThat(commands).hasSize(3);
        assertThat(commands.getFirst()).isInstanceOfSatisfying(GapCommand.Identify.class, gap -> {
            assertThat(gap.gapId()).isEqualTo(Ids.followUp("w1", 0));
            assertThat(gap.source()).isEqualTo(GapSource.DEVIATION);
            assertThat(gap.tenant()).isEqualTo("acme");
            assertThat(gap.owner()).isEqualTo("omar");
            assertThat(gap.description()).isEqualTo("leaver 7: late");
        });
        assertThat(commands.getLast())
                .isEqualTo(new EngagementCommand.OpenFollowUps(
                        "eng", List.of(Ids.followUp("w1", 0), Ids.followUp("w1", 1))));
    }

    private void concluded(String id, String control, Deviation... deviations) {
        TestResult result = new TestResult(
                Set.of(), DesignConclusion.SUITABLE, OperationConclusion.EFFECTIVE, List.of(deviations), "tested");
        past.and(issued(id, control), new WorkItemEvent.Concluded(id, "eng", control, "A-1", "ada", "abel", result));
    }

    private static WorkItemEvent issued(String id, String control) {
        return new WorkItemEvent.Issued(id, "eng", "acme", "northgate", ReportType.TYPE_2, control, CONTROL, OPERATED);
    }
}
