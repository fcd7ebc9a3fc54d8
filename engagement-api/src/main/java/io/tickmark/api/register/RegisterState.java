package io.tickmark.api.register;

import io.tickmark.api.StateTable;
import io.tickmark.api.register.RegisterEvent.EntryRecorded;
import io.tickmark.api.register.RegisterEvent.EntryRevised;
import io.tickmark.api.register.RegisterEvent.EntryWithdrawn;
import io.tickmark.api.register.RegisterEvent.NoneSaid;
import io.tickmark.api.register.RegisterEvent.Opened;
import io.tickmark.api.register.RegisterEvent.Reviewed;
import io.tickmark.api.register.RegisterEvent.SegregationViolationBlocked;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether a second person has confirmed a register as it stands; a change after that makes it open again. */
public enum RegisterState {
    OPEN,
    REVIEWED;

    private static final Set<RegisterState> ANY = EnumSet.allOf(RegisterState.class);

    /** What may happen when. */
    public static final StateTable<RegisterState, RegisterEvent> TABLE = new StateTable<RegisterState, RegisterEvent>()
            .begin(Opened.class)
            .allow(EntryRecorded.class, ANY)
            .allow(EntryRevised.class, ANY)
            .allow(EntryWithdrawn.class, ANY)
            .allow(NoneSaid.class, ANY)
            .allow(Reviewed.class, List.of(OPEN))
            .allow(SegregationViolationBlocked.class, ANY);

    /** The state right after an event. */
    public RegisterState after(RegisterEvent event) {
        return switch (event) {
            case Opened e -> OPEN;
            case EntryRecorded e -> OPEN;
            case EntryRevised e -> OPEN;
            case EntryWithdrawn e -> OPEN;
            case NoneSaid e -> OPEN;
            case Reviewed e -> REVIEWED;
            case SegregationViolationBlocked e -> this;
        };
    }
}
