package io.tickmark.eventstore.progress;

import org.jspecify.annotations.Nullable;

/**
 * How far one segment of an event processor has come.
 *
 * @param position in the log of the last event that it has done with; 0 where it has not begun
 * @param owner the instance that works on it; null where none does at the moment
 */
public record Checkpoint(
        String processor,
        int segment,
        long position,
        @Nullable String owner) {}
