package io.tickmark.eventstore;

import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has come in the log. Positions order totally and nothing appears behind a reader, so one number says it all.
 *
 * @param upTo the position of the last event that was read; 0 where none was
 */
public record LogToken(long upTo) implements TrackingToken {

    /** Before the first event. */
    public static final LogToken BEGINNING = new LogToken(0);

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return upTo <= upTo(other) ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return upTo >= upTo(other) ? this : other;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return other == null || upTo >= upTo(other);
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(upTo);
    }

    private static long upTo(TrackingToken token) {
        if (token instanceof LogToken other) {
            return other.upTo;
        }
        throw new IllegalArgumentException("not a token of this log: " + token);
    }
}
