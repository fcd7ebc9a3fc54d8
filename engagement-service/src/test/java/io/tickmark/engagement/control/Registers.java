package io.tickmark.engagement.control;

import io.tickmark.engagement.aggregate.History;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Registers of controls on a day of a test's choice. */
public final class Registers {

    private Registers() {}

    public static ControlRegister asOf(History history, LocalDate today) {
        return new ControlRegister(
                history, Clock.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }
}
