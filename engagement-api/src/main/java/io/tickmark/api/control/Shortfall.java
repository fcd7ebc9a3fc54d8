package io.tickmark.api.control;

import io.tickmark.api.gap.Severity;

/**
 * What an assessment found missing, and what shall be done (R21).
 *
 * @param owner person or role that shall mend it
 */
public record Shortfall(String description, Severity severity, String proposedAction, String owner) {}
