package io.tickmark.projections.timeline;

import io.tickmark.api.EventTypes;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.timeline.TimelineRow.Change;
import org.jspecify.annotations.Nullable;

/** Puts an entry together from the event, what it is about and what it says. */
final class Entry {

    private Entry() {}

    static TimelineRow of(
            Fact fact,
            @Nullable String engagementId,
            @Nullable String programmeId,
            SubjectRow subject,
            Told told,
            @Nullable Days touches) {
        Change change = told.after().isEmpty() ? null : new Change(subject.before(told.after()), told.after());
        return new TimelineRow(
                fact.eventId(),
                engagementId,
                programmeId,
                fact.recordedAt(),
                fact.occurredAt(),
                EventTypes.nameOf(fact.event().getClass()),
                told.phase(),
                fact.actor(),
                fact.actorRole(),
                told.deed(),
                subject.subject(),
                change,
                told.reason(),
                told.evidence(),
                subject.controlId(),
                subject.controlCode(),
                subject.criteria(),
                told.forAuditor(),
                touches);
    }
}
