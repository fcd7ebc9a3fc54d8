package io.tickmark.eventstore.migration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event, or a snapshot, as both sides can tell it.
 *
 * @param recordedAt in microseconds; what the stock tables hold beyond that is cut off, as on every append
 */
record HistoricEvent(
        String stream,
        long version,
        @Nullable String type,
        String eventId,
        Instant recordedAt,
        String payloadType,
        @Nullable String revision,
        String payload,
        String metaData) {

    HistoricEvent {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Everything but stream and version, by name. */
    private Stream<Part> parts() {
        return Stream.of(
                new Part("type", type),
                new Part("event id", eventId),
                new Part("time", recordedAt.toString()),
                new Part("payload type", payloadType),
                new Part("payload revision", revision),
                new Part("payload", payload),
                new Part("metadata", metaData));
    }

    private record Part(String name, @Nullable String value) {}

    String place() {
        return "stream " + stream + ", version " + version;
    }

    /** Which parts are not the same. */
    String differencesTo(HistoricEvent other) {
        Iterator<Part> others = other.parts().iterator();
        return parts().map(part -> {
                    Part its = others.next();
                    return Objects.equals(part, its) ? "" : part.name();
                })
                .filter(name -> !name.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing");
    }

    /** Says the same for the same event, on both sides. */
    String canonical() {
        return Stream.concat(
                        Stream.of(stream, Long.toString(version)), parts().map(part -> String.valueOf(part.value())))
                .map(value -> value.length() + ":" + value)
                .reduce("", String::concat);
    }
}
