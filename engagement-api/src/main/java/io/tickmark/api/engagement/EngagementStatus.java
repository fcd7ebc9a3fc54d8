package io.tickmark.api.engagement;

import io.tickmark.api.StateTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where the main region of an engagement stands. No state says more than the standard does (E2). */
public enum EngagementStatus {
    DRAFT,
    SCOPED,
    READINESS,
    REMEDIATION,
    AUDIT_READY,
    OBSERVATION,
    FIELDWORK,
    REPORTING,
    REPORT_ISSUED,
    CLOSED,
    ON_HOLD,
    CANCELLED,
    WITHDRAWN;

    /** Those in which it can still come to a report, and work goes on. */
    private static final Set<EngagementStatus> ACTIVE = EnumSet.range(DRAFT, REPORTING);

    private static final List<EngagementStatus> ASSESSED = List.of(READINESS, REMEDIATION);

    /** What may happen when. */
    public static final StateTable<EngagementStatus, EngagementEvent> TABLE = new StateTable<
                    EngagementStatus, EngagementEvent>()
            .begin(EngagementEvent.Opened.class)
            .allow(EngagementEvent.RolledForward.class, List.of(DRAFT))
            .allow(EngagementEvent.ReportTypeChosen.class, List.of(DRAFT))
            .allow(EngagementEvent.CategoriesChosen.class, List.of(DRAFT))
            .allow(EngagementEvent.ComponentsDefined.class, List.of(DRAFT))
            .allow(EngagementEvent.TeamAppointed.class, ACTIVE)
            .allow(EngagementEvent.ScopeApproved.class, List.of(DRAFT))
            .allow(EngagementEvent.EngagementLetterSigned.class, EnumSet.range(DRAFT, OBSERVATION))
            .allow(EngagementEvent.ReadinessStarted.class, List.of(SCOPED))
            .allow(EngagementEvent.ControlListCompleted.class, List.of(READINESS))
            .allow(EngagementEvent.BaselineFrozen.class, List.of(READINESS))
            .allow(EngagementEvent.OpenGapsSignedOff.class, ASSESSED)
            .allow(EngagementEvent.AuditReadinessDeclared.class, ASSESSED)
            .allow(EngagementEvent.ObservationStarted.class, List.of(AUDIT_READY))
            .allow(EngagementEvent.ObservationEnded.class, List.of(OBSERVATION))
            .allow(EngagementEvent.FieldworkStarted.class, List.of(AUDIT_READY, OBSERVATION))
            .allow(EngagementEvent.FieldworkConcluded.class, List.of(FIELDWORK))
            .allow(EngagementEvent.ReportReceived.class, List.of(REPORTING))
            .allow(EngagementEvent.ProcessBound.class, EnumSet.allOf(EngagementStatus.class))
            .allow(EngagementEvent.FollowUpsOpened.class, List.of(REPORT_ISSUED))
            .allow(EngagementEvent.Closed.class, List.of(REPORT_ISSUED))
            .allow(EngagementEvent.RenewalLeadTimeReached.class, EnumSet.range(SCOPED, ON_HOLD))
            .allow(EngagementEvent.PutOnHold.class, ACTIVE)
            .allow(EngagementEvent.Resumed.class, List.of(ON_HOLD))
            .allow(EngagementEvent.Cancelled.class, with(ACTIVE, ON_HOLD))
            .allow(EngagementEvent.AuditorWithdrew.class, List.of(FIELDWORK, REPORTING, ON_HOLD));

    private static Set<EngagementStatus> with(Set<EngagementStatus> some, EngagementStatus another) {
        Set<EngagementStatus> all = EnumSet.copyOf(some);
        all.add(another);
        return all;
    }

    /** The state right after an event. */
    public EngagementStatus after(EngagementEvent event) {
        return switch (event) {
            case EngagementEvent.Opened e -> DRAFT;
            case EngagementEvent.RolledForward e -> this;
            case EngagementEvent.ReportTypeChosen e -> this;
            case EngagementEvent.CategoriesChosen e -> this;
            case EngagementEvent.ComponentsDefined e -> this;
            case EngagementEvent.TeamAppointed e -> this;
            case EngagementEvent.ScopeApproved e -> SCOPED;
            case EngagementEvent.EngagementLetterSigned e -> this;
            case EngagementEvent.ReadinessStarted e -> READINESS;
            case EngagementEvent.ControlListCompleted e -> this;
            case EngagementEvent.BaselineFrozen e -> e.hasGaps() ? REMEDIATION : READINESS;
            case EngagementEvent.OpenGapsSignedOff e -> this;
            case EngagementEvent.AuditReadinessDeclared e -> AUDIT_READY;
            case EngagementEvent.ObservationStarted e -> OBSERVATION;
            case EngagementEvent.ObservationEnded e -> this;
            case EngagementEvent.FieldworkStarted e -> FIELDWORK;
            case EngagementEvent.FieldworkConcluded e -> REPORTING;
            case EngagementEvent.ReportReceived e -> REPORT_ISSUED;
            case EngagementEvent.ProcessBound e -> this;
            case EngagementEvent.FollowUpsOpened e -> this;
            case EngagementEvent.Closed e -> CLOSED;
            case EngagementEvent.RenewalLeadTimeReached e -> this;
            case EngagementEvent.PutOnHold e -> ON_HOLD;
            case EngagementEvent.Resumed e -> e.to();
            case EngagementEvent.Cancelled e -> CANCELLED;
            case EngagementEvent.AuditorWithdrew e -> WITHDRAWN;
        };
    }
}
