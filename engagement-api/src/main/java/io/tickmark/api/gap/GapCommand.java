package io.tickmark.api.gap;

import io.tickmark.api.Command;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of a gap. */
public sealed interface GapCommand extends Command {

    String gapId();

    @Override
    default String aggregateId() {
        return gapId();
    }

    /** Opens a gap with criterion, owner and proposed action (R21). */
    record Identify(
            String gapId,
            String engagementId,
            String tenant,
            String controlId,
            String controlCode,
            List<String> criteria,
            GapSource source,
            Severity severity,
            String description,
            String proposedAction,
            String owner)
            implements GapCommand {}

    /** Settles what is done until when (R27, R34). */
    record Plan(String gapId, String action, LocalDate dueOn) implements GapCommand {}

    /** Leaves the gap open for this examination; the sponsor answers for it (R26). */
    record Defer(String gapId, String reason) implements GapCommand {}

    /** An executive lives with the gap until a day (R27). */
    record AcceptRisk(String gapId, String reason, LocalDate expiresOn) implements GapCommand {}

    /** The fixer says that it is mended (R27). */
    record Complete(String gapId, String whatWasDone) implements GapCommand {}

    /** Somebody other than the fixer confirms it (R33, D20). */
    record Verify(String gapId, String howChecked) implements GapCommand {}

    /** Somebody other than the fixer sends it back; both attempts stay on file (R33, D20). */
    record Reject(String gapId, String reason) implements GapCommand {}

    /** Reminds the owner before the due date (R34). */
    record Remind(String gapId) implements GapCommand {}

    /** Tells the owner's manager after the due date (R34). */
    record Escalate(String gapId) implements GapCommand {}
}
