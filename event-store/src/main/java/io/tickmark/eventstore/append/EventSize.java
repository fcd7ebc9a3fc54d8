package io.tickmark.eventstore.append;

import io.tickmark.eventstore.EventTooLargeException;

/** The limit of an event's size, checked before anything is sent to the database. */
final class EventSize {

    private static final int MOST_BYTES_PER_CHARACTER = 3;

    private EventSize() {}

    /**
     * The same row.
     *
     * @throws EventTooLargeException if its payload and metadata are too large together
     */
    static EventRow checked(EventRow row) {
        long characters = (long) row.payload().length() + row.metaData().length();
        if (characters * MOST_BYTES_PER_CHARACTER > EventTooLargeException.MOST_BYTES) {
            long bytes = utf8Bytes(row.payload()) + utf8Bytes(row.metaData());
            if (bytes > EventTooLargeException.MOST_BYTES) {
                throw new EventTooLargeException(row.payloadType(), bytes);
            }
        }
        return row;
    }

    /** A character outside the first plane is two in Java and four bytes in UTF-8. */
    private static long utf8Bytes(String text) {
        return text.chars()
                .mapToLong(unit -> {
                    if (unit < 0x80) {
                        return 1;
                    }
                    return unit < 0x800 || Character.isSurrogate((char) unit) ? 2 : MOST_BYTES_PER_CHARACTER;
                })
                .sum();
    }
}
