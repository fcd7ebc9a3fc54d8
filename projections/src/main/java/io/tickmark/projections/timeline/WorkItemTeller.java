package io.tickmark.projections.timeline;

import static io.tickmark.projections.timeline.Told.count;
import static io.tickmark.projections.timeline.Told.in;
import static io.tickmark.projections.timeline.Told.person;

import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemEvent;
import org.jspecify.annotations.Nullable;

/** The events of a work item in plain words; the auditor reads from the first submission on. */
final class WorkItemTeller implements Teller<WorkItemEvent> {

    @Override
    public @Nullable SubjectRow begun(WorkItemEvent event) {
        return event instanceof WorkItemEvent.Issued e
                ? SubjectRow.about(
                        "work-item",
                        e.workItemId(),
                        "Test of " + e.control().code(),
                        e.controlId(),
                        e.control().code(),
                        e.control().criteria())
                : null;
    }

    @Override
    public Told tell(WorkItemEvent event, SubjectRow about) {
        String code = about.code();
        return switch (event) {
            case WorkItemEvent.Issued e ->
                in(Phase.FIELDWORK, "asked for evidence of " + code).now("state", "ISSUED");
            case WorkItemEvent.Submitted e ->
                in(
                                Phase.FIELDWORK,
                                "submitted " + count(e.evidence().size(), "piece") + " of evidence of " + code
                                        + " to the auditor")
                        .now("state", "SUBMITTED")
                        .because(e.note())
                        .with(e.evidence())
                        .shown();
            case WorkItemEvent.Accepted e ->
                in(Phase.FIELDWORK, "accepted the evidence of " + code)
                        .now("state", "ACCEPTED")
                        .shown();
            case WorkItemEvent.Returned e ->
                in(Phase.FIELDWORK, "returned the evidence of " + code)
                        .now("state", "RETURNED")
                        .because(e.reason())
                        .shown();
            case WorkItemEvent.Answered e ->
                result(in(Phase.FIELDWORK, "recorded the test of " + code).now("state", "ANSWERED"), e.result());
            case WorkItemEvent.Concluded e ->
                result(
                        in(
                                        Phase.FIELDWORK,
                                        "concluded the test of " + code + " that " + person(e.preparedBy()) + " did")
                                .now("state", "CONCLUDED"),
                        e.result());
            case WorkItemEvent.Rested e ->
                in(Phase.FIELDWORK, "let the test of " + code + " rest with the engagement")
                        .now("standing", "ON_HOLD")
                        .because(e.reason())
                        .shown();
            case WorkItemEvent.Resumed e ->
                in(Phase.FIELDWORK, "took the test of " + code + " up again with the engagement")
                        .now("standing", "GOES_ON")
                        .because(e.reason())
                        .shown();
            case WorkItemEvent.Abandoned e ->
                in(Phase.FIELDWORK, "gave the test of " + code + " up with the engagement")
                        .now("standing", e.ended())
                        .because(e.reason())
                        .shown();
            case WorkItemEvent.SegregationViolationBlocked e ->
                Told.blocked(Phase.FIELDWORK, e.violation(), " of " + code).shown();
        };
    }

    private static Told result(Told told, TestResult result) {
        return told.now("design", result.design())
                .now("operation", result.operation())
                .now("deviations", result.deviations().size())
                .because(result.summary())
                .shown();
    }
}
