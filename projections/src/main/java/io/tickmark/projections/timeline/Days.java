package io.tickmark.projections.timeline;

import io.tickmark.api.control.ControlEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days in UTC that a change of a control touches: it holds from a day on and is known from another. It belongs on the
 * timeline of an engagement that does not end before the one, nor begins after both.
 *
 * @param from the day from which the change holds
 * @param until the same day, or the day on which it was told if that is later
 */
record Days(LocalDate from, LocalDate until) {

    static Days of(ControlEvent event, Instant occurredAt) {
        LocalDate told = LocalDate.ofInstant(occurredAt, ZoneOffset.UTC);
        LocalDate from = switch (event) {
            case ControlEvent.Revised e -> e.effectiveFrom();
            case ControlEvent.Implemented e -> e.effectiveFrom();
            case ControlEvent.Retired e -> e.effectiveFrom();
            case ControlEvent.Registered e -> told;
            case ControlEvent.Assigned e -> told;
            case ControlEvent.Mapped e -> told;
            case ControlEvent.Assessed e -> told;
        };
        return new Days(from, told.isAfter(from) ? told : from);
    }
}
