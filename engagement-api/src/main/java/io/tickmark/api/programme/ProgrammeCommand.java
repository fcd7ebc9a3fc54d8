package io.tickmark.api.programme;

import io.tickmark.api.Command;
import io.tickmark.api.DecidedBy;
import io.tickmark.api.FreeText;
import io.tickmark.api.Role;
import java.util.List;

/** What can be asked of a programme. */
public sealed interface ProgrammeCommand extends Command {

    String programmeId();

    @Override
    default String aggregateId() {
        return programmeId();
    }

    /** Sets up the programme of one service organisation for one system. */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.ADMIN})
    record Create(String programmeId, String tenant, String name, String serviceOrganisation, String system)
            implements ProgrammeCommand {}

    /** Binds the programme to the instance of its monitoring, by that instance's key; the first one stays. */
    @DecidedBy(Role.SYSTEM)
    record BindProcess(String programmeId, String instance) implements ProgrammeCommand {}

    /** A quarter of the programme is over: its review begins, and may take this many days (R45). */
    @DecidedBy(Role.SYSTEM)
    record BeginStandardsReview(String programmeId, int days) implements ProgrammeCommand {}

    /** Records what the review found; an empty list says that nothing changed (R45). */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record CompleteStandardsReview(
            String programmeId,
            String reviewId,
            @FreeText List<String> changes,
            @FreeText String conclusion) implements ProgrammeCommand {}

    /** The review was not done in time, so an escalation falls due (R45). */
    @DecidedBy(Role.SYSTEM)
    record NoteStandardsReviewEscalationDue(String programmeId, String reviewId) implements ProgrammeCommand {}
}
