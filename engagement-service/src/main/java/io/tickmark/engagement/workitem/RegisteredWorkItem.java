package io.tickmark.engagement.workitem;

import io.tickmark.api.control.Definition;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The auditor's test of one control as its events tell it.
 *
 * @param concluded the result once two auditors stand for it; null before
 */
public record RegisteredWorkItem(
        WorkItemEvent.Issued issued, @Nullable TestResult concluded) {

    public String controlId() {
        return issued.controlId();
    }

    /** The version of the control that is tested. */
    public int version() {
        return issued.operated().version();
    }

    /** The control as it was in what is examined. */
    public Definition control() {
        return issued.control();
    }

    /** Folds a work item's events; empty where there are none. */
    static Optional<RegisteredWorkItem> of(List<WorkItemEvent> events) {
        RegisteredWorkItem item = null;
        for (WorkItemEvent event : events) {
            if (event instanceof WorkItemEvent.Issued issued) {
                item = new RegisteredWorkItem(issued, null);
            } else if (item != null && event instanceof WorkItemEvent.Concluded e) {
                item = new RegisteredWorkItem(item.issued, e.result());
            }
        }
        return Optional.ofNullable(item);
    }
}
