package io.tickmark.engagement.command;

/** The asker had seen an older version of the aggregate. Nothing has changed. */
public final class StaleVersion extends RuntimeException {

    private final long current;

    StaleVersion(long expected, long current) {
        super("It has changed since you read it: version " + current + " instead of " + expected + ".");
        this.current = current;
    }

    /** The version of the stream as it is. */
    public long current() {
        return current;
    }
}
