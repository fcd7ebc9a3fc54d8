package io.tickmark.engagement.engagement;

import io.tickmark.api.Period;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.api.engagement.TestedControl;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the decisions of an engagement rest on, folded from its events. */
final class EngagementState {

    EngagementStatus status = EngagementStatus.DRAFT;
    EngagementStatus beforeHold = EngagementStatus.DRAFT;
    String programmeId = "";
    String name = "";

    @Nullable
    ReportType type;

    @Nullable
    LocalDate asOfDate;

    @Nullable
    Period period;

    List<String> criteria = List.of();
    boolean componentsDefined;

    @Nullable
    Team team;

    @Nullable
    EngagementLetter letter;

    boolean baselineFrozen;
    Set<String> signedOffGaps = Set.of();
    boolean observationEnded;
    List<ExaminedVersion> examined = List.of();
    int deviations;

    @Nullable
    String process;

    boolean followUpsOpened;
    boolean renewalReached;

    /** Refuses a deed whose event cannot come in the present state. */
    void mustAllow(String deed, Class<? extends EngagementEvent> event) {
        if (!EngagementStatus.TABLE.allows(status, event)) {
            Set<EngagementStatus> allowed = EngagementStatus.TABLE.from(event);
            throw wrongState(deed + " is possible in " + allowed + " only, and the engagement is " + status + ".")
                    .with("allowed", List.copyOf(allowed));
        }
    }

    RuleViolation wrongState(String message) {
        RuleViolation refusal = status == EngagementStatus.ON_HOLD
                ? RuleViolation.resting(RuleViolation.STATE, message)
                : RuleViolation.state(message);
        return refusal.with("status", status);
    }

    /** The as-of date of a Type 1, the last day of the period of a Type 2. */
    LocalDate examinedUntil() {
        if (period != null) {
            return period.end();
        }
        if (asOfDate != null) {
            return asOfDate;
        }
        throw RuleViolation.of("R1", "Choose the report type with its date or period first.");
    }

    void evolve(EngagementEvent event) {
        EngagementStatus before = status;
        status = status.after(event);
        switch (event) {
            case EngagementEvent.Opened e -> {
                programmeId = e.programmeId();
                name = e.name();
            }
            case EngagementEvent.RolledForward e -> {}
            case EngagementEvent.ReportTypeChosen e -> {
                type = e.type();
                asOfDate = e.asOfDate();
                period = e.period();
            }
            case EngagementEvent.CategoriesChosen e -> criteria = e.criteria();
            case EngagementEvent.ComponentsDefined e -> componentsDefined = true;
            case EngagementEvent.TeamAppointed e -> team = e.team();
            case EngagementEvent.ScopeApproved e -> {}
            case EngagementEvent.EngagementLetterSigned e -> letter = e.letter();
            case EngagementEvent.ReadinessStarted e -> {}
            case EngagementEvent.ControlListCompleted e -> {}
            case EngagementEvent.BaselineFrozen e -> baselineFrozen = true;
            case EngagementEvent.OpenGapsSignedOff e -> signedOffGaps = OpenGapsAreSignedOff.ids(e.openGaps());
            case EngagementEvent.AuditReadinessDeclared e -> {}
            case EngagementEvent.ObservationStarted e -> {}
            case EngagementEvent.ObservationEnded e -> observationEnded = true;
            case EngagementEvent.FieldworkStarted e -> examined = e.versions();
            case EngagementEvent.FieldworkConcluded e ->
                deviations = e.controls().stream()
                        .mapToInt(TestedControl::deviations)
                        .sum();
            case EngagementEvent.ReportReceived e -> {}
            case EngagementEvent.ProcessBound e -> process = e.instance();
            case EngagementEvent.FollowUpsOpened e -> followUpsOpened = true;
            case EngagementEvent.Closed e -> {}
            case EngagementEvent.RenewalLeadTimeReached e -> renewalReached = true;
            case EngagementEvent.PutOnHold e -> beforeHold = before;
            case EngagementEvent.Resumed e -> {}
            case EngagementEvent.Cancelled e -> {}
            case EngagementEvent.AuditorWithdrew e -> {}
        }
    }
}
