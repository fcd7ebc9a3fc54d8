package io.tickmark.projections.timeline;

import io.tickmark.api.Event;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Fold;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Folds what happened into entries that a person can read. An engagement's entries are written one after the other, and so are a
 * control's changes, which no other event reads or writes. A reader who turns pages misses none: pages end where every partition is.
 */
@Component
class TimelineProjection implements ReadModel {

    static final String NAME = "timeline";
    static final Table<TimelineRow> TIMELINE = Table.ofEntries("timeline", TimelineRow.class);
    static final Table<SubjectRow> SUBJECT = new Table<>("timeline_subject", SubjectRow.class);

    private final List<Fold<?>> folds = List.of(
            ofProgramme(ProgrammeEvent.class, new ProgrammeTeller()),
            ofEngagement(EngagementEvent.class, new EngagementTeller()),
            new Fold<>(ControlEvent.Assessed.class, ControlEvent.Assessed::engagementId, ControlEntries::assessed),
            new Fold<>(ControlEvent.class, ControlEvent::controlId, ControlEntries::changed),
            ofEngagement(GapEvent.class, new GapTeller()),
            ofEngagement(WorkItemEvent.class, new WorkItemTeller()),
            ofEngagement(ReportEvent.class, new ReportTeller()),
            ofProgramme(RegisterEvent.class, new RegisterTeller()));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(TIMELINE, SUBJECT);
    }

    @Override
    public List<Fold<?>> folds() {
        return folds;
    }

    @Override
    public void prefetch(List<Fact> facts, Rows rows) {
        rows.prefetch(
                SUBJECT, facts.stream().map(fact -> subjectOf(fact.event())).toList());
    }

    private static String subjectOf(Event event) {
        return event instanceof ControlEvent.Assessed e ? ControlEntries.subjectOf(e) : event.aggregateId();
    }

    private static <E extends Event> Fold<E> ofProgramme(Class<E> family, Teller<E> teller) {
        return new Fold<>(
                family, Event::key, (event, fact, rows) -> enter(event, teller, fact, null, event.key(), rows));
    }

    private static <E extends Event> Fold<E> ofEngagement(Class<E> family, Teller<E> teller) {
        return new Fold<>(
                family, Event::key, (event, fact, rows) -> enter(event, teller, fact, event.key(), null, rows));
    }

    private static <E extends Event> void enter(
            E event,
            Teller<E> teller,
            Fact fact,
            @Nullable String engagementId,
            @Nullable String programmeId,
            Rows rows) {
        SubjectRow begun = teller.begun(event);
        SubjectRow subject = begun == null ? rows.get(SUBJECT, event.aggregateId()) : begun;
        Told told = teller.tell(event, subject);
        rows.put(TIMELINE, fact.eventId(), Entry.of(fact, engagementId, programmeId, subject, told, null));
        rows.put(SUBJECT, event.aggregateId(), subject.after(told.after(), told.phase()));
    }
}
