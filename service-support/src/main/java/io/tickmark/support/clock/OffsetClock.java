package io.tickmark.support.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that runs ahead of another one by the milliseconds written in a file. Whoever writes the file moves the calendar of
 * all services that read it. No file, or an empty one, means no offset; a file that cannot be understood is an error,
 * because a wrong date would end up in history.
 */
public final class OffsetClock extends Clock {

    private static final long REREAD_AFTER_MILLIS = 20;

    private final Clock base;
    private final Path file;
    private volatile Reading reading;

    private record Reading(long readAt, long offset) {}

    public OffsetClock(Clock base, Path file) {
        this.base = base;
        this.file = file;
        this.reading = new Reading(base.millis(), read(file));
    }

    @Override
    public Instant instant() {
        return base.instant().plusMillis(offset());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(base.withZone(zone), file);
    }

    /** By how many milliseconds this clock is ahead. */
    public long offset() {
        Reading last = reading;
        long now = base.millis();
        if (now - last.readAt() < REREAD_AFTER_MILLIS && now >= last.readAt()) {
            return last.offset();
        }
        long offset = read(file);
        reading = new Reading(now, offset);
        return offset;
    }

    private static long read(Path file) {
        try {
            String content = Files.readString(file).strip();
            return content.isEmpty() ? 0 : Long.parseLong(content);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (NumberFormatException e) {
            throw new IllegalStateException(file + " must hold one whole number, the offset in milliseconds", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
