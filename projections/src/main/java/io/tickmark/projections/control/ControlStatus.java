package io.tickmark.projections.control;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.projections.control.ControlHistory.Change;
import io.tickmark.projections.control.StatusRow.Assessment;
import io.tickmark.projections.control.StatusRow.Conclusion;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds ratings and conclusions into what an engagement says about a control. */
final class ControlStatus {

    static final Table<StatusRow> STATUS = new Table<>("control_status", StatusRow.class);

    private ControlStatus() {}

    /** The rows that events speak of. */
    static List<String> keys(List<Fact> facts) {
        return facts.stream()
                .map(fact -> switch (fact.event()) {
                    case ControlEvent.Assessed e -> StatusRow.key(e.engagementId(), e.controlId());
                    case WorkItemEvent e -> StatusRow.key(e.engagementId(), e.controlId());
                    default -> null;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    static ControlRow assessed(ControlRow control, ControlEvent.Assessed e, Fact fact, Rows rows) {
        StatusRow status = status(rows, e.engagementId(), e.controlId());
        Assessment before = status.assessment();
        put(rows, status.with(new Assessment(e.rating(), e.basis(), e.criteria(), e.gapId(), fact.actor())));
        Change change = Change.of(
                        Aspects.rating(e.engagementId()),
                        before == null ? null : Aspects.rating(before.rating()),
                        Aspects.rating(e.rating()))
                .in(e.engagementId(), false, e.basis());
        return ControlHistory.write(change, control, fact, rows);
    }

    static void on(WorkItemEvent event, Fact fact, Rows rows) {
        StatusRow status = status(rows, event.engagementId(), event.controlId());
        switch (event) {
            case WorkItemEvent.Issued e -> put(rows, status.testedIn(e.workItemId(), e.firm()));
            case WorkItemEvent.Submitted e -> put(rows, status.handedIn());
            case WorkItemEvent.Accepted e -> {}
            case WorkItemEvent.Returned e -> {}
            case WorkItemEvent.Answered e -> {}
            case WorkItemEvent.Rested e -> {}
            case WorkItemEvent.Resumed e -> {}
            case WorkItemEvent.Abandoned e -> {}
            case WorkItemEvent.SegregationViolationBlocked e -> {}
            case WorkItemEvent.Concluded e -> concluded(e, status, fact, rows);
        }
    }

    private static void concluded(WorkItemEvent.Concluded e, StatusRow status, Fact fact, Rows rows) {
        TestResult result = e.result();
        Conclusion before = status.conclusion();
        Conclusion after = new Conclusion(
                result.design(), result.operation(), result.deviations().size());
        put(rows, status.with(after));
        Change change = Change.of(
                        Aspects.conclusion(e.engagementId()), before == null ? null : values(before), values(after))
                .in(e.engagementId(), true, result.summary());
        rows.change(
                ControlsProjection.CONTROL,
                e.controlId(),
                control -> ControlHistory.write(change, control, fact, rows));
    }

    private static Map<String, Object> values(Conclusion conclusion) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("design", conclusion.design().name());
        if (conclusion.operation() != null) {
            values.put("operation", conclusion.operation().name());
        }
        values.put("deviations", conclusion.deviations());
        return values;
    }

    private static StatusRow status(Rows rows, String engagementId, String controlId) {
        @Nullable StatusRow known = rows.find(STATUS, StatusRow.key(engagementId, controlId));
        return known == null ? StatusRow.of(engagementId, controlId) : known;
    }

    private static void put(Rows rows, StatusRow status) {
        rows.put(STATUS, StatusRow.key(status.engagementId(), status.controlId()), status);
    }
}
