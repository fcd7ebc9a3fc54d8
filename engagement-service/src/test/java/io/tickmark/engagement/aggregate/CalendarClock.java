package io.tickmark.engagement.aggregate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where a test puts it. */
final class CalendarClock extends Clock {

    private Instant now;

    CalendarClock(Instant now) {
        this.now = now;
    }

    void turnTo(Instant instant) {
        now = instant;
    }

    void turnTo(LocalDate day) {
        now = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
