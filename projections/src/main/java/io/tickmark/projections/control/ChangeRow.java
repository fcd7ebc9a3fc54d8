package io.tickmark.projections.control;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a control.
 *
 * @param at the log position of the change itself
 * @param aspect what changed: a change holds until the next one of the same aspect
 * @param engagementId the engagement that it was said in, for ratings and conclusions
 * @param validFrom from when it holds, UTC
 * @param validTo until when, exclusive; null as long as nothing replaced it
 * @param recordedAt when it was written down
 * @param before what was so before, null where nothing was
 * @param forAuditor whether an auditor who was handed evidence of the control may read it
 */
record ChangeRow(
        String eventId,
        long at,
        String controlId,
        String type,
        String aspect,
        @Nullable String engagementId,
        int definitionVersion,
        Instant validFrom,
        @Nullable Instant validTo,
        Instant recordedAt,
        String actor,
        @Nullable String actorRole,
        @Nullable Map<String, Object> before,
        Map<String, Object> after,
        @Nullable String reason,
        boolean forAuditor) {

    /** The same change, now replaced by one that holds from an instant on; one that never came to hold has no length. */
    ChangeRow until(Instant next) {
        return new ChangeRow(
                eventId,
                at,
                controlId,
                type,
                aspect,
                engagementId,
                definitionVersion,
                validFrom,
                next.isBefore(validFrom) ? validFrom : next,
                recordedAt,
                actor,
                actorRole,
                before,
                after,
                reason,
                forAuditor);
    }
}
