package io.tickmark.eventstore.progress;

import java.time.Duration;

/**
 * A segment that has events to work on and does not come further.
 *
 * @param at where it stands
 * @param age for how long at least
 */
public record Standstill(Checkpoint at, Duration age) {}
