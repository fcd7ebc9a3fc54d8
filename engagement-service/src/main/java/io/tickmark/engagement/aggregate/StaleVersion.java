package io.tickmark.engagement.aggregate;

import org.axonframework.messaging.MetaData;

/** The asker had seen an older version of the aggregate. Nothing has changed. */
public final class StaleVersion extends RuntimeException {

    /** The metadata entry of a command that names the version which the asker decided on. */
    public static final String SEEN = "seenVersion";

    private static final long serialVersionUID = 1;

    private final long current;

    /**
     * @param seen how many events the asker knew of
     * @param current how many there are
     */
    public StaleVersion(long seen, long current) {
        super("It has changed since you read it: version " + current + " instead of " + seen + ".");
        this.current = current;
    }

    /** The version of the stream as it is. */
    public long current() {
        return current;
    }

    /** Refuses a command whose asker names another version than this one. */
    static void refuse(MetaData command, long current) {
        if (command.get(SEEN) instanceof Long seen && seen != current) {
            throw new StaleVersion(seen, current);
        }
    }
}
