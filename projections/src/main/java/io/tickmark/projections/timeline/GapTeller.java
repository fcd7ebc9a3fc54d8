package io.tickmark.projections.timeline;

import static io.tickmark.projections.timeline.Told.in;
import static io.tickmark.projections.timeline.Told.person;

import io.tickmark.api.gap.GapEvent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The events of a gap in plain words. */
final class GapTeller implements Teller<GapEvent> {

    @Override
    public @Nullable SubjectRow begun(GapEvent event) {
        return event instanceof GapEvent.Identified e
                ? SubjectRow.about(
                        "gap", e.gapId(), "Gap in " + e.controlCode(), e.controlId(), e.controlCode(), e.criteria())
                : null;
    }

    @Override
    public Told tell(GapEvent event, SubjectRow about) {
        String code = about.code();
        return switch (event) {
            case GapEvent.Identified e ->
                in(
                                phase(e),
                                "identified a gap of " + e.severity().name().toLowerCase(Locale.ROOT) + " severity in "
                                        + code)
                        .now("state", "IDENTIFIED")
                        .now("owner", e.owner())
                        .because(e.description());
            case GapEvent.RemediationPlanned e ->
                in(Phase.REMEDIATION, "planned the remediation of " + code + " until " + e.dueOn())
                        .now("state", "PLANNED")
                        .now("dueOn", e.dueOn())
                        .because(e.action());
            case GapEvent.Replanned e ->
                in(
                                Phase.REMEDIATION,
                                "gave the remediation of " + code + " to " + person(e.owner()) + ", until " + e.dueOn())
                        .now("owner", e.owner())
                        .now("dueOn", e.dueOn())
                        .because(e.reason());
            case GapEvent.Deferred e ->
                in(Phase.REMEDIATION, "left the gap in " + code + " open for this examination")
                        .now("state", "DEFERRED")
                        .because(e.reason());
            case GapEvent.RiskProposed e -> in(Phase.REMEDIATION, "proposed to accept the risk of the gap in " + code);
            case GapEvent.RiskAccepted e ->
                in(Phase.REMEDIATION, "accepted the risk of the gap in " + code + " until " + e.expiresOn())
                        .now("state", "RISK_ACCEPTED")
                        .now("expiresOn", e.expiresOn())
                        .because(e.reason());
            case GapEvent.RemediationCompleted e ->
                in(Phase.REMEDIATION, "completed attempt " + e.attempt() + " to remedy " + code)
                        .now("state", "DONE")
                        .because(e.whatWasDone());
            case GapEvent.RemediationVerified e ->
                in(Phase.REMEDIATION, "verified what " + person(e.fixedBy()) + " did to remedy " + code)
                        .now("state", "VERIFIED")
                        .because(e.howChecked());
            case GapEvent.RemediationRejected e ->
                in(Phase.REMEDIATION, "sent back what " + person(e.fixedBy()) + " did to remedy " + code)
                        .now("state", "REJECTED")
                        .because(e.reason());
            case GapEvent.ReminderDue e ->
                in(
                        Phase.REMEDIATION,
                        "noted that a reminder to " + person(e.owner()) + " is due for the gap in " + code + ", due "
                                + e.dueOn());
            case GapEvent.EscalationDue e ->
                in(
                        Phase.REMEDIATION,
                        "noted that an escalation over the head of " + person(e.owner()) + " is due for the gap in "
                                + code + ", due " + e.dueOn());
            case GapEvent.Rested e ->
                in(Phase.REMEDIATION, "let the gap in " + code + " rest with the engagement")
                        .now("standing", "ON_HOLD")
                        .because(e.reason());
            case GapEvent.Resumed e ->
                in(Phase.REMEDIATION, "took the gap in " + code + " up again with the engagement")
                        .now("standing", "GOES_ON")
                        .now("dueOn", e.dueOn())
                        .because(e.reason());
            case GapEvent.Abandoned e ->
                in(Phase.REMEDIATION, "gave the gap in " + code + " up with the engagement")
                        .now("standing", e.ended())
                        .because(e.reason());
            case GapEvent.SegregationViolationBlocked e ->
                Told.blocked(Phase.REMEDIATION, e.violation(), " of the gap in " + code);
        };
    }

    private static Phase phase(GapEvent.Identified event) {
        return switch (event.source()) {
            case READINESS -> Phase.READINESS;
            case DEVIATION -> Phase.CLOSING;
        };
    }
}
