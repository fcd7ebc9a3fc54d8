package io.tickmark.projections.timeline;

import static io.tickmark.projections.timeline.TimelineProjection.SUBJECT;
import static io.tickmark.projections.timeline.TimelineProjection.TIMELINE;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Rows;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries about a control: its changes stand with the programme, what it was rated in an engagement stands there. */
final class ControlEntries {

    private ControlEntries() {}

    /** What is known of a control in one engagement has a row of its own. */
    static String subjectOf(ControlEvent.Assessed event) {
        return event.controlId() + "@" + event.engagementId();
    }

    /** Whoever asks for an engagement finds the change by its days. */
    static void changed(ControlEvent event, Fact fact, Rows rows) {
        String id = event.controlId();
        SubjectRow before = event instanceof ControlEvent.Registered e ? registered(e) : rows.get(SUBJECT, id);
        SubjectRow meant = before.serving(served(event, before.criteria()));
        Told told = ControlTeller.tell(event, before.code());
        Days days = Days.of(event, fact.occurredAt());
        rows.put(TIMELINE, fact.eventId(), Entry.of(fact, null, meant.programmeId(), meant, told, days));
        rows.put(SUBJECT, id, meant.serving(serves(event, before.criteria())).after(told.after(), told.phase()));
    }

    static void assessed(ControlEvent.Assessed event, Fact fact, Rows rows) {
        String key = subjectOf(event);
        @Nullable SubjectRow earlier = rows.find(SUBJECT, key);
        Map<String, Object> known = earlier == null ? Map.of() : earlier.known();
        SubjectRow control = SubjectRow.about(
                        "control", event.controlId(), event.code(), event.controlId(), event.code(), event.criteria())
                .after(known, Phase.READINESS);
        Told told = ControlTeller.tell(event, event.code());
        rows.put(TIMELINE, fact.eventId(), Entry.of(fact, event.engagementId(), null, control, told, null));
        rows.put(SUBJECT, key, control.after(told.after(), told.phase()));
    }

    private static SubjectRow registered(ControlEvent.Registered event) {
        String id = event.controlId();
        String code = event.definition().code();
        return SubjectRow.about(
                        "control", id, code, id, code, event.definition().criteria())
                .of(event.programmeId());
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
}
