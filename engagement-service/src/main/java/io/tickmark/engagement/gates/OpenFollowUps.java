package io.tickmark.engagement.gates;

import io.tickmark.api.Command;
import io.tickmark.api.Ids;
import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.OfEngagement;
import io.tickmark.engagement.process.decision.ProcessStep;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.engagement.workitem.RegisteredWorkItem;
import io.tickmark.engagement.workitem.WorkItemRegister;
import io.tickmark.models.JobType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Opens a follow-up for each deviation that the auditor noted (R63). It says nothing about the opinion (E16). */
@Component
class OpenFollowUps implements Tasks {

    private static final String ACTION = "Find the cause, remove it, and show in the next examination that it holds.";

    private final WorkItemRegister workItems;

    OpenFollowUps(WorkItemRegister workItems) {
        this.workItems = workItems;
    }

    @Override
    public List<ProcessStep<?>> steps() {
        return List.of(ProcessStep.of(JobType.OPEN_FOLLOW_UPS, OfEngagement.class, this::take));
    }

    private Intent take(OfEngagement step) {
        String engagementId = step.engagementId();
        List<GapCommand.Identify> gaps = workItems.of(engagementId).stream()
                .flatMap(OpenFollowUps::followUps)
                .toList();
        List<Command> commands = new ArrayList<>(gaps);
        commands.add(new EngagementCommand.OpenFollowUps(
                engagementId, gaps.stream().map(GapCommand.Identify::gapId).toList()));
        return Intent.toAll(commands);
    }

    private static Stream<GapCommand.Identify> followUps(RegisteredWorkItem item) {
        TestResult result = item.concluded();
        List<Deviation> deviations = result == null ? List.of() : result.deviations();
        return IntStream.range(0, deviations.size()).mapToObj(i -> followUp(item, i, deviations.get(i)));
    }

    private static GapCommand.Identify followUp(RegisteredWorkItem item, int index, Deviation deviation) {
        String engagementId = item.issued().engagementId();
        Definition control = item.control();
        return new GapCommand.Identify(
                Ids.followUp(item.issued().workItemId(), index),
                engagementId,
                item.issued().tenant(),
                item.controlId(),
                control.code(),
                control.criteria(),
                GapSource.DEVIATION,
                Severity.MEDIUM,
                deviation.item() + ": " + deviation.description(),
                ACTION,
                control.owner());
    }
}
