package io.tickmark.engagement.workitem;

import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.engagement.aggregate.History;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The work items of an engagement as the log holds them now. */
@Component
public class WorkItemRegister {

    private final History history;

    public WorkItemRegister(History history) {
        this.history = history;
    }

    /** All work items of the engagement, in the order of their issue. */
    public List<RegisteredWorkItem> of(String engagementId) {
        return history.parts(engagementId, WorkItemEvent.class).stream()
                .map(RegisteredWorkItem::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
