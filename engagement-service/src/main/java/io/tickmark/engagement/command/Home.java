package io.tickmark.engagement.command;

import io.tickmark.api.Refers.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where an aggregate belongs. It never changes.
 *
 * @param type the kind of aggregate, as the event log names it
 * @param tenant the service organisation
 * @param programmeId its programme, or itself
 * @param engagementId its engagement, or itself; null for what outlives engagements
 */
record Home(
        String type,
        String tenant,
        String programmeId,
        @Nullable String engagementId) {

    boolean is(Kind kind) {
        return kind.type().equals(type);
    }
}
