package io.tickmark.engagement.report;

import io.tickmark.api.report.ReportCommand;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;

/** R53: a report is opened as the consequence of the event that concluded the fieldwork of its own engagement. */
final class OpenedByItsFieldwork {

    private OpenedByItsFieldwork() {}

    /**
     * Checks what an opening names.
     *
     * @param cause the id of the event that the command follows from
     */
    static void check(ReportCommand.Open command, @Nullable String cause) {
        Input.text("engagementId", command.engagementId());
        if (!Input.text("fieldworkConcluded", command.fieldworkConcluded()).equals(cause)) {
            throw RuleViolation.of(
                            "R53", "The report opens by itself when the fieldwork of its engagement is concluded.")
                    .with("engagementId", command.engagementId());
        }
    }
}
