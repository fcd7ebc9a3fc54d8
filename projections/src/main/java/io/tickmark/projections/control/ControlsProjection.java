package io.tickmark.projections.control;

import static io.tickmark.projections.control.ControlHistory.write;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.Definition;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.projections.control.ControlHistory.Change;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Fold;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Folds what happened into how each control stands, and into its history. */
@Component
class ControlsProjection implements ReadModel {

    static final Table<ControlRow> CONTROL = new Table<>("control", ControlRow.class);

    private final List<Fold<?>> folds = List.of(
            new Fold<>(ControlEvent.class, ControlEvent::controlId, ControlsProjection::on),
            new Fold<>(WorkItemEvent.class, WorkItemEvent::controlId, ControlStatus::on));

    @Override
    public String name() {
        return "controls";
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(CONTROL, ControlStatus.STATUS, ControlHistory.HISTORY);
    }

    @Override
    public List<Fold<?>> folds() {
        return folds;
    }

    @Override
    public void prefetch(List<Fact> facts, Rows rows) {
        List<String> controls = facts.stream()
                .filter(fact ->
                        !(fact.event() instanceof WorkItemEvent) || fact.event() instanceof WorkItemEvent.Concluded)
                .map(fact -> partitionOf(fact.event()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        rows.prefetch(CONTROL, controls);
        rows.prefetch(
                ControlHistory.HISTORY,
                controls.stream()
                        .map(control -> rows.find(CONTROL, control))
                        .filter(Objects::nonNull)
                        .flatMap(control -> control.newest().values().stream())
                        .toList());
        rows.prefetch(ControlStatus.STATUS, ControlStatus.keys(facts));
    }

    private static void on(ControlEvent event, Fact fact, Rows rows) {
        ControlRow before = event instanceof ControlEvent.Registered e
                ? new ControlRow(
                        e.controlId(), 0, e.programmeId(), e.tenant(), e.definition(), 1, null, null, null, Map.of())
                : rows.get(CONTROL, event.controlId());
        rows.put(CONTROL, event.controlId(), after(before, event, fact, rows).at(fact.version()));
    }

    private static ControlRow after(ControlRow row, ControlEvent event, Fact fact, Rows rows) {
        Definition now = row.definition();
        return switch (event) {
            case ControlEvent.Registered e ->
                write(Change.of(Aspects.DEFINITION, null, Aspects.of(e.definition())), row, fact, rows);
            case ControlEvent.Revised e -> revised(row, e, fact, rows);
            case ControlEvent.Assigned e ->
                write(
                        Change.of(
                                Aspects.OWNERSHIP,
                                Aspects.ownership(now.owner(), now.deputy(), now.evidenceOwner()),
                                Aspects.ownership(e.owner(), e.deputy(), e.evidenceOwner())),
                        row.with(now.ownedBy(e.owner(), e.deputy(), e.evidenceOwner())),
                        fact,
                        rows);
            case ControlEvent.Mapped e ->
                write(
                        Change.of(Aspects.CRITERIA, Aspects.criteria(e.before()), Aspects.criteria(e.after())),
                        row.with(now.serving(e.after())),
                        fact,
                        rows);
            case ControlEvent.Implemented e ->
                write(
                        Change.of(Aspects.IMPLEMENTATION, null, Aspects.day("implementedFrom", e.effectiveFrom()))
                                .from(e.effectiveFrom(), null),
                        row.lasting(e.effectiveFrom(), row.retiredFrom()),
                        fact,
                        rows);
            case ControlEvent.Retired e ->
                write(
                        Change.of(Aspects.RETIREMENT, null, Aspects.day("retiredFrom", e.effectiveFrom()))
                                .from(e.effectiveFrom(), e.reason()),
                        row.lasting(row.implementedFrom(), e.effectiveFrom()),
                        fact,
                        rows);
            case ControlEvent.Assessed e -> ControlStatus.assessed(row, e, fact, rows);
        };
    }

    private static ControlRow revised(ControlRow row, ControlEvent.Revised e, Fact fact, Rows rows) {
        Map<String, Object> before = Aspects.of(e.before());
        Map<String, Object> after = Aspects.of(e.after());
        Change change = Change.of(
                        Aspects.DEFINITION, Aspects.different(before, after), Aspects.different(after, before))
                .from(e.effectiveFrom(), e.reason());
        var from = e.effectiveFrom().atStartOfDay(ZoneOffset.UTC).toInstant();
        ControlHistory.end(row, Aspects.OWNERSHIP, from, rows);
        ControlHistory.end(row, Aspects.CRITERIA, from, rows);
        return write(change, row.with(e.after(), e.version(), e.effectiveFrom()), fact, rows);
    }
}
