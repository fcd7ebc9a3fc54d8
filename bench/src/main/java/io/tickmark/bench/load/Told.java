package io.tickmark.bench.load;

import io.tickmark.api.Event;

/**
 * An event of an engagement's story.
 *
 * @param role in which role somebody decided it, by its key
 */
public record Told(String actor, String role, Event event) {}
