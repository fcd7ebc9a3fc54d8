package io.tickmark.engagement.workitem;

import io.tickmark.api.Command;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.process.RestsWithEngagement;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The tests of an engagement that are not concluded; what was concluded stands. */
@Component
class WorkItemsRestWithEngagement implements RestsWithEngagement {

    private final WorkItemRegister items;

    WorkItemsRestWithEngagement(WorkItemRegister items) {
        this.items = items;
    }

    @Override
    public List<? extends Command> resting(String engagementId, String reason) {
        return each(engagementId, workItemId -> new WorkItemCommand.Rest(workItemId, reason));
    }

    @Override
    public List<? extends Command> resuming(String engagementId, String reason) {
        return each(engagementId, workItemId -> new WorkItemCommand.Resume(workItemId, reason));
    }

    @Override
    public List<? extends Command> ending(String engagementId, EngagementStatus how, String reason) {
        return each(engagementId, workItemId -> new WorkItemCommand.Abandon(workItemId, how, reason));
    }

    private List<Command> each(String engagementId, Function<String, Command> command) {
        return items.of(engagementId).stream()
                .filter(item -> item.concluded() == null)
                .map(item -> item.issued().workItemId())
                .map(command)
                .toList();
    }
}
