package io.tickmark.eventstore.schema;

import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Positions follow the server's transaction numbers. A log that was restored from a dump into another server can hold higher
 * ones than that server will give: what is appended then would come before what readers have read.
 */
public final class RestoredLog {

    /** The number of the transaction that wrote the last event, and the number that a transaction gets now. */
    private record Numbers(long ofLastEvent, long next) {}

    private RestoredLog() {}

    /**
     * Returns if what is appended now comes after everything in the log.
     *
     * @throws IllegalStateException if it would not; its message says how to put that right
     */
    public static void refuse(DataSource log) {
        Numbers numbers = JdbcClient.create(log)
                .sql("""
                        select (select coalesce(max(position), 0) >> 16 from event_log.events),
                            transaction_offset + pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                        from event_log.origin""")
                .query((row, index) -> new Numbers(row.getLong(1), row.getLong(2)))
                .single();
        if (numbers.ofLastEvent() >= numbers.next()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "The event log was restored from another server: its last event was written by transaction %d, while"
                            + " this server goes on with %d, so new events would come before those that were read already."
                            + " Stop every service of this log, call once as the owner of the tables:"
                            + " select event_log.continue_after_restore(); and start again.",
                    numbers.ofLastEvent(),
                    numbers.next()));
        }
    }
}
