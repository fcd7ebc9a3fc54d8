package io.tickmark.api.control;

import io.tickmark.api.FreeText;
import io.tickmark.api.gap.Severity;

/**
 * What an assessment found missing, and what shall be done (R21).
 *
 * @param owner person or role that shall remediate it
 */
public record Shortfall(
        @FreeText String description,
        Severity severity,
        @FreeText String proposedAction,
        String owner) {}
