package io.tickmark.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Events for tests: notes, each written by a command whose id it carries. */
public final class Notes {

    private Notes() {}

    /** What was noted. */
    public record Note(String text) {}

    public static DomainEventMessage<Note> note(String stream, long version) {
        return note(stream, version, "c-" + IdentifierFactory.getInstance().generateIdentifier());
    }

    public static DomainEventMessage<Note> note(String stream, long version, String commandId) {
        return note(stream, version, commandId, Instant.now());
    }

    public static DomainEventMessage<Note> note(String stream, long version, String commandId, Instant at) {
        return new GenericDomainEventMessage<>(
                "Note",
                stream,
                version,
                new Note(stream + "@" + version),
                Map.of("commandId", commandId),
                IdentifierFactory.getInstance().generateIdentifier(),
                at);
    }

    /** The first events of a stream. */
    public static List<DomainEventMessage<Note>> notes(String stream, int count) {
        return LongStream.range(0, count)
                .<DomainEventMessage<Note>>mapToObj(version -> note(stream, version))
                .toList();
    }
}
