package io.tickmark.projections.timeline;

import io.tickmark.api.workitem.EvidenceItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param engagementId null where it concerns the programme, and with it its engagements
 * @param deed what the actor did, as a sentence without its subject; people in it are {@code {id}}
 * @param forAuditor whether the audit firm may read it: what was submitted or agreed, not what management notes for itself
 * @param touches the days of a change of a control, by which engagements are found; null where that does not matter
 */
record TimelineRow(
        String eventId,
        @Nullable String engagementId,
        @Nullable String programmeId,
        Instant recordedAt,
        Instant occurredAt,
        String type,
        Phase phase,
        String actor,
        @Nullable String actorRole,
        String deed,
        Subject subject,
        @Nullable Change change,
        @Nullable String reason,
        List<EvidenceItem> evidence,
        @Nullable String controlId,
        @Nullable String controlCode,
        List<String> criteria,
        boolean forAuditor,
        @Nullable Days touches) {

    /** What it happened to. */
    record Subject(String kind, String id, String name) {}

    /** What was so before, null where nothing was, and after. */
    record Change(@Nullable Map<String, Object> before, Map<String, Object> after) {}
}
