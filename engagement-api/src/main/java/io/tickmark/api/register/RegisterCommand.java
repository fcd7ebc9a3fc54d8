package io.tickmark.api.register;

import io.tickmark.api.Command;
import io.tickmark.api.DecidedBy;
import io.tickmark.api.FollowsByItself;
import io.tickmark.api.FreeText;
import io.tickmark.api.Ids;
import io.tickmark.api.Judgement;
import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import java.time.LocalDate;

/** What can be asked of a register. It goes by what it is part of and by the kind of its entries. */
public sealed interface RegisterCommand extends Command {

    /** The id of the programme or engagement. */
    String partOf();

    EntryKind kind();

    default String registerId() {
        return Ids.register(partOf(), kind());
    }

    @Override
    default String aggregateId() {
        return registerId();
    }

    /**
     * Records an entry under the next number, and opens the register if it is the first.
     *
     * @param effectiveFrom the day in UTC from which the entry holds
     */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.IT_SECURITY, Role.LEGAL, Role.HR})
    record RecordEntry(@Refers(Kind.PROGRAMME) String partOf, String tenant, Entry entry, LocalDate effectiveFrom)
            implements RegisterCommand {

        @Override
        public EntryKind kind() {
            return entry.kind();
        }
    }

    /**
     * Replaces what an entry says, from a day on.
     *
     * @param number of the entry in its register, counted from 1
     * @param effectiveFrom the day in UTC from which the new version holds
     */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.IT_SECURITY, Role.LEGAL, Role.HR})
    record ReviseEntry(
            String partOf,
            int number,
            Entry entry,
            LocalDate effectiveFrom,
            @FreeText String reason) implements RegisterCommand {

        @Override
        public EntryKind kind() {
            return entry.kind();
        }
    }

    /**
     * Ends an entry. Its number is not given again.
     *
     * @param number of the entry in its register, counted from 1
     * @param effectiveFrom the first day in UTC on which it does not hold any more
     */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.IT_SECURITY, Role.LEGAL, Role.HR})
    record WithdrawEntry(
            String partOf,
            EntryKind kind,
            int number,
            LocalDate effectiveFrom,
            @FreeText String reason) implements RegisterCommand {}

    /** Says that there is nothing of this kind; an entry that is recorded later ends that. */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.IT_SECURITY, Role.LEGAL, Role.HR})
    record SayNone(
            @Refers(Kind.PROGRAMME) String partOf,
            String tenant,
            EntryKind kind,
            @FreeText String reason) implements RegisterCommand {}

    /** Somebody who changed nothing in it since the last review confirms the register as it stands (D20). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.IT_SECURITY, Role.LEGAL, Role.EXECUTIVE})
    record Review(String partOf, EntryKind kind, @FreeText String conclusion) implements RegisterCommand, Judgement {

        @Override
        public NoteSegregationViolation noting(SegregationViolation violation) {
            return new NoteSegregationViolation(partOf, kind, violation);
        }
    }

    /** Somebody tried to judge what they had a hand in; only the refusal itself sends this (D20, N13). */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record NoteSegregationViolation(String partOf, EntryKind kind, SegregationViolation violation)
            implements RegisterCommand {}
}
