package io.tickmark.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** An event that would be larger than the log, and whoever passes it on, can take. Nothing was appended. */
public final class EventTooLargeException extends EventStoreException {

    /** The most bytes of an event, payload and metadata together: well below what Kafka takes as one record. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final long serialVersionUID = 1;

    private final long bytes;

    /** @param bytes of payload and metadata in UTF-8 */
    public EventTooLargeException(String payloadType, long bytes) {
        super("The event " + payloadType + " would have " + bytes + " bytes; at most " + MOST_BYTES + " are kept.");
        this.bytes = bytes;
    }

    public long bytes() {
        return bytes;
    }
}
