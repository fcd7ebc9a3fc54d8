package io.tickmark.api.engagement;

import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import java.time.LocalDate;

/**
 * One version of a control that operated while the auditor looks at it: in the period of a Type 2, on the as-of date of a
 * Type 1 (C13, D12). Each is tested on its own.
 *
 * @param version counted from 1
 * @param from the first day, within what is examined, on which the version operated
 * @param until the last such day
 */
public record ExaminedVersion(@Refers(Kind.CONTROL) String controlId, int version, LocalDate from, LocalDate until) {

    /** Whether it is this version of this control. */
    public boolean is(String control, int number) {
        return controlId.equals(control) && version == number;
    }
}
