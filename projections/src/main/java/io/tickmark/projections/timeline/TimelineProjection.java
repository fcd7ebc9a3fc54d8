package io.tickmark.projections.timeline;

import io.tickmark.api.Event;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds what happened into entries that a person can read. */
@Component
class TimelineProjection implements ReadModel {

    static final String NAME = "timeline";
    static final Table<TimelineRow> TIMELINE = Table.ofEntries("timeline", TimelineRow.class);
    static final Table<SubjectRow> SUBJECT = new Table<>("timeline_subject", SubjectRow.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(TIMELINE, SUBJECT);
    }

    /**
     * An engagement's entries are written one after the other, and so are a control's changes, which no other event reads or
     * writes. A reader who turns pages misses none: pages end where every partition is.
     */
    @Override
    public @Nullable String partitionOf(Event event) {
        return switch (event) {
            case ProgrammeEvent e -> e.programmeId();
            case EngagementEvent e -> e.engagementId();
            case ControlEvent.Assessed e -> e.engagementId();
            case ControlEvent e -> e.controlId();
            case GapEvent e -> e.engagementId();
            case WorkItemEvent e -> e.engagementId();
            case ReportEvent e -> e.engagementId();
            default -> null;
        };
    }

    @Override
    public void prefetch(List<Fact> facts, Rows rows) {
        rows.prefetch(
                SUBJECT, facts.stream().map(fact -> subjectOf(fact.event())).toList());
    }

    private static String subjectOf(Event event) {
        return event instanceof ControlEvent.Assessed e ? e.controlId() + "@" + e.engagementId() : event.aggregateId();
    }

    @Override
    public void on(ProgrammeEvent event, Fact fact, Rows rows) {
        if (event instanceof ProgrammeEvent.Created e) {
            rows.put(SUBJECT, e.programmeId(), SubjectRow.of("programme", e.programmeId(), e.name()));
        }
        enter(fact, rows, event.programmeId(), null, event.programmeId(), ProgrammeTeller.tell(event));
    }

    @Override
    public void on(EngagementEvent event, Fact fact, Rows rows) {
        String id = event.engagementId();
        if (event instanceof EngagementEvent.Opened e) {
            rows.put(SUBJECT, id, SubjectRow.of("engagement", id, e.name()));
        }
        Phase current = rows.get(SUBJECT, id).phase();
        enter(fact, rows, id, id, null, EngagementTeller.tell(event, current == null ? Phase.PLANNING : current));
    }

    @Override
    public void on(ControlEvent event, Fact fact, Rows rows) {
        if (event instanceof ControlEvent.Assessed assessed) {
            assessed(assessed, fact, rows);
        } else {
            changed(event, fact, rows);
        }
    }

    /** Stands with the programme; whoever asks finds it by the days of an engagement. */
    private static void changed(ControlEvent event, Fact fact, Rows rows) {
        String id = event.controlId();
        if (event instanceof ControlEvent.Registered e) {
            String code = e.definition().code();
            SubjectRow control = SubjectRow.about(
                    "control", id, code, id, code, e.definition().criteria());
            rows.put(SUBJECT, id, control.of(e.programmeId()));
        }
        SubjectRow before = rows.get(SUBJECT, id);
        SubjectRow meant = before.serving(served(event, before.criteria()));
        Told told = ControlTeller.tell(event, code(rows, id));
        rows.put(TIMELINE, fact.eventId(), Entry.of(fact, null, meant.programmeId(), meant, told));
        rows.put(SUBJECT, id, meant.serving(serves(event, before.criteria())).after(told.after(), told.phase()));
    }

    /** The criteria that a change is about: those from before and those from now on. */
    private static List<String> served(ControlEvent event, List<String> before) {
        return Stream.concat(before.stream(), serves(event, before).stream())
                .distinct()
                .toList();
    }

    private static List<String> serves(ControlEvent event, List<String> before) {
        return switch (event) {
            case ControlEvent.Registered e -> e.definition().criteria();
            case ControlEvent.Revised e -> e.after().criteria();
            case ControlEvent.Mapped e -> e.after();
            default -> before;
        };
    }

    private static void assessed(ControlEvent.Assessed event, Fact fact, Rows rows) {
        String key = subjectOf(event);
        @Nullable SubjectRow earlier = rows.find(SUBJECT, key);
        Map<String, Object> known = earlier == null ? Map.of() : earlier.known();
        SubjectRow control = SubjectRow.about(
                "control", event.controlId(), event.code(), event.controlId(), event.code(), event.criteria());
        rows.put(SUBJECT, key, control.after(known, Phase.READINESS));
        enter(fact, rows, key, event.engagementId(), null, ControlTeller.tell(event, event.code()));
    }

    @Override
    public void on(GapEvent event, Fact fact, Rows rows) {
        if (event instanceof GapEvent.Identified e) {
            String name = "Gap in " + e.controlCode();
            rows.put(
                    SUBJECT,
                    e.gapId(),
                    SubjectRow.about("gap", e.gapId(), name, e.controlId(), e.controlCode(), e.criteria()));
        }
        Told told = GapTeller.tell(event, code(rows, event.gapId()));
        enter(fact, rows, event.gapId(), event.engagementId(), null, told);
    }

    @Override
    public void on(WorkItemEvent event, Fact fact, Rows rows) {
        if (event instanceof WorkItemEvent.Issued e) {
            String code = e.control().code();
            rows.put(
                    SUBJECT,
                    e.workItemId(),
                    SubjectRow.about(
                            "work-item",
                            e.workItemId(),
                            "Test of " + code,
                            e.controlId(),
                            code,
                            e.control().criteria()));
        }
        Told told = WorkItemTeller.tell(event, code(rows, event.workItemId()));
        enter(fact, rows, event.workItemId(), event.engagementId(), null, told);
    }

    @Override
    public void on(ReportEvent event, Fact fact, Rows rows) {
        if (event instanceof ReportEvent.Opened e) {
            rows.put(SUBJECT, e.reportId(), SubjectRow.of("report", e.reportId(), "Report"));
        }
        Told told = ReportTeller.tell(event).shown();
        enter(fact, rows, event.reportId(), event.engagementId(), null, told);
    }

    private static void enter(
            Fact fact,
            Rows rows,
            String subjectKey,
            @Nullable String engagementId,
            @Nullable String programmeId,
            Told told) {
        SubjectRow subject = rows.get(SUBJECT, subjectKey);
        rows.put(TIMELINE, fact.eventId(), Entry.of(fact, engagementId, programmeId, subject, told));
        rows.put(SUBJECT, subjectKey, subject.after(told.after(), told.phase()));
    }

    private static String code(Rows rows, String subjectKey) {
        return Objects.requireNonNull(rows.get(SUBJECT, subjectKey).controlCode());
    }
}
