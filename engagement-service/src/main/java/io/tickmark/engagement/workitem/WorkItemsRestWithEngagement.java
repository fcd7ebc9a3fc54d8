package io.tickmark.engagement.workitem;

import io.tickmark.api.Command;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.aggregate.RestsWithEngagement;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tests of an engagement that are not concluded; what was concluded stands. */
@Component
class WorkItemsRestWithEngagement implements RestsWithEngagement {

    private final WorkItemRegister items;

    WorkItemsRestWithEngagement(WorkItemRegister items) {
        this.items = items;
    }

    @Override
    public List<String> idsIn(String engagementId) {
        return items.of(engagementId).stream()
                .filter(item -> item.concluded() == null)
                .map(item -> item.issued().workItemId())
                .toList();
    }

    @Override
    public Command rest(String id, String reason) {
        return new WorkItemCommand.Rest(id, reason);
    }

    @Override
    public Command resume(String id, String reason) {
        return new WorkItemCommand.Resume(id, reason);
    }

    @Override
    public Command abandon(String id, EngagementStatus how, String reason) {
        return new WorkItemCommand.Abandon(id, how, reason);
    }
}
