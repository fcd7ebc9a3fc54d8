package io.tickmark.eventstore.append;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event on its way into the log, and where it stands once it is there. Whoever caused it notes it, and need not ask the log. */
public final class Written {

    private static final ThreadLocal<@Nullable List<Written>> NOTES = new ThreadLocal<>();

    private final String stream;
    private final long sequenceNumber;
    private final @Nullable String commandId;
    private volatile long position;

    Written(String stream, long sequenceNumber, @Nullable String commandId) {
        this.stream = stream;
        this.sequenceNumber = sequenceNumber;
        this.commandId = commandId;
    }

    /** What this thread gives to the log during some work, in order. */
    public static List<Written> during(Runnable work) {
        List<Written> outer = NOTES.get();
        List<Written> notes = new ArrayList<>(1);
        NOTES.set(notes);
        try {
            work.run();
        } finally {
            if (outer == null) {
                NOTES.remove();
            } else {
                outer.addAll(notes);
                NOTES.set(outer);
            }
        }
        return notes;
    }

    static void note(Written event) {
        List<Written> notes = NOTES.get();
        if (notes != null) {
            notes.add(event);
        }
    }

    void at(long newPosition) {
        position = newPosition;
    }

    public String stream() {
        return stream;
    }

    /** Its version in its stream, counted from 0. */
    public long sequenceNumber() {
        return sequenceNumber;
    }

    /** The command that caused it, where there is one. */
    public @Nullable String commandId() {
        return commandId;
    }

    /** Where it stands in the log; 0 where it did not get there. */
    public long position() {
        return position;
    }
}
