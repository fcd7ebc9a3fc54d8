package io.tickmark.engagement.status;

import org.jspecify.annotations.Nullable;

/**
 * How far an event processor has come.
 *
 * @param position in the event log of the last event that was handled; 0 where nothing was yet
 * @param lag how many events it has still to read
 * @param error why it stands still at the moment; null where it does not
 */
record ProcessorStatus(
        String name, long position, long lag, @Nullable String error) {}
