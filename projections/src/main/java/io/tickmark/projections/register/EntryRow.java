package io.tickmark.projections.register;

import io.tickmark.api.register.Entry;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry.
 *
 * @param number of the entry in its register, counted from 1
 * @param version counted from 1
 * @param validFrom the day in UTC from which it holds
 * @param validUntil the first day in UTC on which it does not hold any more; null while it has no end
 * @param reason why it replaced the version before it; null for the first
 */
record EntryRow(
        String registerId,
        int number,
        int version,
        Entry entry,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String recordedBy,
        Instant recordedAt,
        @Nullable String reason) {

    /** Sorts by number, and then by version. */
    static String key(String registerId, int number, int version) {
        return "%s/%05d/%05d".formatted(registerId, number, version);
    }

    String key() {
        return key(registerId, number, version);
    }

    EntryRow until(LocalDate day) {
        return new EntryRow(registerId, number, version, entry, validFrom, day, recordedBy, recordedAt, reason);
    }
}
