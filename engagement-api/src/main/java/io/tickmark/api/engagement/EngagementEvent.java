package io.tickmark.api.engagement;

import io.tickmark.api.Event;
import io.tickmark.api.Period;
import io.tickmark.api.StoredAs;
import io.tickmark.api.catalogue.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has happened to an engagement. */
public sealed interface EngagementEvent extends Event {

    String engagementId();

    @Override
    default String aggregateId() {
        return engagementId();
    }

    /** The engagement exists; its process starts. */
    @StoredAs("engagement.opened")
    record Opened(String engagementId, String programmeId, String tenant, String name) implements EngagementEvent {

        @Override
        public String partOf() {
            return programmeId;
        }
    }

    /** This engagement continues another one of the programme (R65). */
    @StoredAs("engagement.rolled-forward")
    record RolledForward(
            String engagementId, String from, @Nullable Period proposedPeriod) implements EngagementEvent {

        @Override
        public String refersTo() {
            return from;
        }
    }

    /** Type and date or period are settled (R1). */
    @StoredAs("engagement.report-type-chosen")
    record ReportTypeChosen(
            String engagementId,
            ReportType type,
            @Nullable LocalDate asOfDate,
            @Nullable Period period,
            String rationale)
            implements EngagementEvent {}

    /** Categories are settled, and with them the criteria in scope (R3, R5). */
    @StoredAs("engagement.categories-chosen")
    record CategoriesChosen(
            String engagementId,
            Set<Category> categories,
            String catalogueVersion,
            String catalogueSha256,
            List<String> criteria,
            String rationale)
            implements EngagementEvent {}

    /** The components in scope are named (R6). */
    @StoredAs("engagement.components-defined")
    record ComponentsDefined(String engagementId, List<Component> components, Map<ComponentKind, String> noneBecause)
            implements EngagementEvent {}

    /** Sponsor, lead and liaison are named (R13). */
    @StoredAs("engagement.team-appointed")
    record TeamAppointed(String engagementId, Team team) implements EngagementEvent {}

    /** Planning is over; the programme learns the end of the examination from here (R66). */
    @StoredAs("engagement.scope-approved")
    record ScopeApproved(
            String engagementId,
            String programmeId,
            String name,
            ReportType type,
            @Nullable LocalDate asOfDate,
            @Nullable Period period)
            implements EngagementEvent {}

    /** The engagement letter is signed (R39). */
    @StoredAs("engagement.engagement-letter-signed")
    record EngagementLetterSigned(String engagementId, EngagementLetter letter) implements EngagementEvent {}

    /** The readiness assessment began (R19). */
    @StoredAs("engagement.readiness-started")
    record ReadinessStarted(String engagementId) implements EngagementEvent {}

    /** Somebody says that the control list now covers what the baseline lacked (R23). */
    @StoredAs("engagement.control-list-completed")
    record ControlListCompleted(String engagementId) implements EngagementEvent {}

    /**
     * What the readiness assessment found; it never changes (R19).
     *
     * @param sha256 lower-case hex digest over the controls as listed
     */
    @StoredAs("engagement.baseline-frozen")
    record BaselineFrozen(String engagementId, List<AssessedControl> controls, String sha256)
            implements EngagementEvent {

        /** Whether any control falls short, so that remediation follows. */
        public boolean hasGaps() {
            return controls.stream().anyMatch(control -> control.gapId() != null);
        }
    }

    /** The sponsor signs off the gaps that stay open (R26). */
    @StoredAs("engagement.open-gaps-signed-off")
    record OpenGapsSignedOff(String engagementId, List<OpenGap> openGaps, String signedOffBy, String reason)
            implements EngagementEvent {}

    /** The examination may begin (R26). */
    @StoredAs("engagement.audit-readiness-declared")
    record AuditReadinessDeclared(String engagementId, List<OpenGap> openGaps) implements EngagementEvent {}

    /**
     * The specified period is open.
     *
     * @param warning said where the period opens without a signed letter (E10)
     */
    @StoredAs("engagement.observation-started")
    record ObservationStarted(
            String engagementId, Period period, @Nullable String warning) implements EngagementEvent {}

    /** The specified period is over. */
    @StoredAs("engagement.observation-ended")
    record ObservationEnded(String engagementId, Period period) implements EngagementEvent {}

    /** The auditor's work began; every version of a control that operated in what is examined is tested (C13). */
    @StoredAs("engagement.fieldwork-started")
    record FieldworkStarted(String engagementId, List<ExaminedVersion> versions, String firm)
            implements EngagementEvent {}

    /** Every version of a control in scope has a concluded test (R53). */
    @StoredAs("engagement.fieldwork-concluded")
    record FieldworkConcluded(String engagementId, List<TestedControl> controls) implements EngagementEvent {}

    /** The report was received (R60). */
    @StoredAs("engagement.report-received")
    record ReportReceived(String engagementId, String reportId, LocalDate reportDate) implements EngagementEvent {}

    /** This instance of the engagement's process leads it; what another one asks for is refused. */
    @StoredAs("engagement.process-bound")
    record ProcessBound(String engagementId, String instance) implements EngagementEvent {}

    /** Each deviation has its follow-up (R63). */
    @StoredAs("engagement.follow-ups-opened")
    record FollowUpsOpened(String engagementId, List<String> gapIds) implements EngagementEvent {}

    /** The engagement is closed; monitoring goes on. */
    @StoredAs("engagement.closed")
    record Closed(String engagementId, List<String> distribution) implements EngagementEvent {}

    /** It is time to plan the next examination (R66). */
    @StoredAs("engagement.renewal-lead-time-reached")
    record RenewalLeadTimeReached(
            String engagementId,
            String programmeId,
            String renewalId,
            String name,
            @Nullable Period proposedPeriod) implements EngagementEvent {}

    /** Work stopped for a while. */
    @StoredAs("engagement.put-on-hold")
    record PutOnHold(String engagementId, String reason) implements EngagementEvent {}

    /** Work went on. */
    @StoredAs("engagement.resumed")
    record Resumed(String engagementId, EngagementStatus to, String reason) implements EngagementEvent {}

    /** The engagement was given up. */
    @StoredAs("engagement.cancelled")
    record Cancelled(String engagementId, String reason) implements EngagementEvent {}

    /** The auditor withdrew (D2). */
    @StoredAs("engagement.auditor-withdrew")
    record AuditorWithdrew(String engagementId, String reason) implements EngagementEvent {}
}
