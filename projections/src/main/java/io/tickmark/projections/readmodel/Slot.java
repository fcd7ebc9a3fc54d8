package io.tickmark.projections.readmodel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row as a batch knows it. */
final class Slot {

    /** What stands there now; null where there is no row. */
    private @Nullable Record row;
    /** The position of the last event that was folded into it. */
    private long position;
    /** The position of the row in the database; {@link #ABSENT} where there is none. */
    private final long stored;

    private boolean changed;

    static final long ABSENT = -1;

    private Slot(@Nullable Record row, long stored) {
        this.row = row;
        this.position = stored;
        this.stored = stored;
    }

    static Slot absent() {
        return new Slot(null, ABSENT);
    }

    static Slot of(Record row, long position) {
        return new Slot(row, position);
    }

    @Nullable
    Record row() {
        return row;
    }

    /** What is to be written of a row that has changed. */
    Record document() {
        return Objects.requireNonNull(row);
    }

    long position() {
        return position;
    }

    boolean isNew() {
        return stored == ABSENT;
    }

    boolean isChanged() {
        return changed;
    }

    /** Whether the row was already written by the event at a position, or by a later one. */
    boolean knows(long event) {
        return stored >= event;
    }

    void become(Record newRow, long event) {
        row = newRow;
        position = event;
        changed = true;
    }
}
