package io.tickmark.testengagements;

import io.tickmark.api.Event;

/**
 * An event of an engagement.
 *
 * @param role in which role somebody decided it, by its key
 */
public record Told(String actor, String role, Event event) {}
