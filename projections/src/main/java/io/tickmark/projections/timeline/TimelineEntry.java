package io.tickmark.projections.timeline;

import io.tickmark.api.workitem.EvidenceItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as clients see it.
 *
 * @param recordedAt when it was written down, UTC
 * @param occurredAt when it became true, UTC
 * @param type the event's name, such as work-item.submitted
 * @param actor the id of the person who decided, or system
 * @param summary the whole in one sentence
 */
record TimelineEntry(
        String eventId,
        Instant recordedAt,
        Instant occurredAt,
        String type,
        Phase phase,
        String actor,
        @Nullable String actorRole,
        String summary,
        TimelineRow.Subject subject,
        TimelineRow.@Nullable Change change,
        @Nullable String reason,
        List<EvidenceItem> evidence,
        long position) {}
