package io.tickmark.projections.control;

import io.tickmark.api.EventTypes;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes changes of controls down, and ends what they replace. */
final class ControlHistory {

    static final Table<ChangeRow> HISTORY = Table.ofEntries("control_history", ChangeRow.class);

    private ControlHistory() {}

    /**
     * A change to be written down.
     *
     * @param validFrom null where it holds from when it occurred
     */
    record Change(
            String aspect,
            @Nullable String engagementId,
            @Nullable LocalDate validFrom,
            @Nullable Map<String, Object> before,
            Map<String, Object> after,
            @Nullable String reason,
            boolean forAuditor) {

        static Change of(String aspect, @Nullable Map<String, Object> before, Map<String, Object> after) {
            return new Change(aspect, null, null, before, after, null, true);
        }

        Change from(LocalDate day, @Nullable String why) {
            return new Change(aspect, engagementId, day, before, after, why, forAuditor);
        }

        Change in(String engagement, boolean auditor, @Nullable String why) {
            return new Change(aspect, engagement, validFrom, before, after, why, auditor);
        }
    }

    /** Writes the change down and gives the control that knows it as the newest of its aspect. */
    static ControlRow write(Change change, ControlRow control, Fact fact, Rows rows) {
        Instant from = change.validFrom() == null
                ? fact.occurredAt()
                : change.validFrom().atStartOfDay(ZoneOffset.UTC).toInstant();
        end(control, change.aspect(), from, rows);
        ChangeRow row = new ChangeRow(
                fact.eventId(),
                fact.position(),
                control.id(),
                EventTypes.nameOf(fact.event().getClass()),
                change.aspect(),
                change.engagementId(),
                control.definitionVersion(),
                from,
                null,
                fact.recordedAt(),
                fact.actor(),
                fact.actorRole(),
                change.before(),
                change.after(),
                change.reason(),
                change.forAuditor());
        rows.put(HISTORY, fact.eventId(), row);
        return control.changed(change.aspect(), fact.eventId());
    }

    /** What is known of an aspect holds no longer than until an instant. */
    static void end(ControlRow control, String aspect, Instant at, Rows rows) {
        String newest = control.newest().get(aspect);
        if (newest != null) {
            rows.change(HISTORY, newest, row -> row.validTo() == null ? row.until(at) : row);
        }
    }
}
