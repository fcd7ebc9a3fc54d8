package io.tickmark.api.workitem;

import java.time.LocalDate;

/** The criteria of a control were not met before a day that lies after the beginning of the period (C14). */
public record NotMetBefore(LocalDate day, Reason reason) {

    /** What was missing until then. */
    public enum Reason {
        CONTROL_BEGAN,
        GAP_CLOSED
    }
}
