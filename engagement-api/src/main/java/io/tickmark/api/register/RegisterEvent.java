package io.tickmark.api.register;

import io.tickmark.api.Event;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.StoredAs;
import java.time.LocalDate;

/**
 * What has happened to a register. Every event names the programme or engagement that the register is part of, and is told to the
 * outside in one order with the others of that.
 */
public sealed interface RegisterEvent extends Event {

    String registerId();

    @Override
    String partOf();

    @Override
    default String aggregateId() {
        return registerId();
    }

    @Override
    default String key() {
        return partOf();
    }

    /** The register is there, with nothing in it. */
    @StoredAs("register.opened")
    record Opened(String registerId, String partOf, String tenant, EntryKind kind) implements RegisterEvent {}

    /**
     * An entry was recorded, in version 1.
     *
     * @param number of the entry in its register, counted from 1
     * @param effectiveFrom the day in UTC from which it holds
     */
    @StoredAs("register.entry-recorded")
    record EntryRecorded(
            String registerId, String partOf, int number, Entry entry, LocalDate effectiveFrom, String recordedBy)
            implements RegisterEvent {}

    /**
     * A new version of an entry holds from a day on.
     *
     * @param version counted from 1
     */
    @StoredAs("register.entry-revised")
    record EntryRevised(
            String registerId,
            String partOf,
            int number,
            int version,
            Entry before,
            Entry after,
            LocalDate effectiveFrom,
            String reason,
            String revisedBy)
            implements RegisterEvent {}

    /**
     * An entry ended.
     *
     * @param version its last
     * @param effectiveFrom the first day in UTC on which it does not hold any more
     */
    @StoredAs("register.entry-withdrawn")
    record EntryWithdrawn(
            String registerId,
            String partOf,
            int number,
            int version,
            Entry entry,
            LocalDate effectiveFrom,
            String reason,
            String withdrawnBy)
            implements RegisterEvent {}

    /** Somebody said that there is nothing of this kind, and why. */
    @StoredAs("register.none-said")
    record NoneSaid(String registerId, String partOf, String reason, String saidBy) implements RegisterEvent {}

    /** A second person confirmed the register as it stood (D20). */
    @StoredAs("register.reviewed")
    record Reviewed(String registerId, String partOf, String reviewedBy, String conclusion) implements RegisterEvent {}

    /** Somebody tried to judge what they had a hand in, and was refused (D20, N13). */
    @StoredAs("register.segregation-violation-blocked")
    record SegregationViolationBlocked(String registerId, String partOf, SegregationViolation violation)
            implements RegisterEvent {}
}
