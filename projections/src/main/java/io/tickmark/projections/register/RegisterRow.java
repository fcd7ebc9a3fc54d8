package io.tickmark.projections.register;

import io.tickmark.api.register.EntryKind;
import io.tickmark.api.register.RegisterState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a register stands.
 *
 * @param partOf the id of the programme or engagement
 * @param version how many events the register has, for conditional requests
 * @param noneBecause why there is nothing of this kind; null where nobody says that there is not
 * @param review the last one; it counts while the state is REVIEWED
 */
record RegisterRow(
        String id,
        String partOf,
        EntryKind kind,
        long version,
        RegisterState state,
        @Nullable String noneBecause,
        @Nullable Review review) {

    /** Who confirmed it, when and with which words. */
    record Review(String by, Instant at, String conclusion) {}

    RegisterRow at(long newVersion, RegisterState newState) {
        return new RegisterRow(id, partOf, kind, newVersion, newState, noneBecause, review);
    }

    RegisterRow none(@Nullable String because) {
        return new RegisterRow(id, partOf, kind, version, state, because, review);
    }

    RegisterRow with(Review newReview) {
        return new RegisterRow(id, partOf, kind, version, state, noneBecause, newReview);
    }
}
