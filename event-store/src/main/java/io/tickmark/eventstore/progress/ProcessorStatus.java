package io.tickmark.eventstore.progress;

/**
 * How far an event processor has come in all its segments, whichever instance works on them.
 *
 * @param position in the event log, up to which it has done its work; 0 where it has not begun
 * @param lag how many events of the log are beyond that, counted up to a million
 * @param standsStillSeconds for how long one of its segments has had events to work on and not come further, since somebody
 *     first asked; 0 where all move
 */
public record ProcessorStatus(String name, long position, long lag, long standsStillSeconds) {}
