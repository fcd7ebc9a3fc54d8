package io.tickmark.eventstore.migration;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * Copies Axon's stock JDBC tables into the log, in their order: streams, versions, ids, times, payloads and metadata stay as
 * they are; positions are new, ascend with the old indexes, and lie below whatever is appended afterwards. It can be stopped
 * at any time and goes on where it was. Nobody may append on either side before it has finished.
 */
public final class StockCopy {

    /** How many events are copied in one transaction, unless said. */
    public static final int CHUNK = 5_000;

    private final StockTables stock;
    private final LogTables log;
    private final int chunk;

    /**
     * @param stock the database with the stock tables
     * @param schema the names of the stock tables and their columns
     * @param toJson what the stock tables' bytes mean
     * @param log the database with the log; its tables must be there
     * @param chunk how many events are copied in one transaction, from 1 to 65,536
     */
    public StockCopy(DataSource stock, EventSchema schema, ToJson toJson, DataSource log, int chunk) {
        if (chunk < 1 || chunk > 1 << 16) {
            throw new IllegalArgumentException("a chunk holds 1 to 65536 events, not " + chunk);
        }
        this.stock = new StockTables(stock, schema, toJson);
        this.log = new LogTables(log);
        this.chunk = chunk;
    }

    /** What one run copied. */
    public record Copied(long events, long snapshots) {}

    /**
     * Copies what is not in the log yet.
     *
     * @throws EventStoreException if the log holds events that the stock tables do not have, or a chunk cannot be written:
     *     then nothing of that chunk is in the log, and the message says where it begins
     */
    public Copied copy() {
        long events = 0;
        long index = copiedUpTo();
        List<StockTables.Indexed> next = stock.after(index, chunk);
        while (!next.isEmpty()) {
            log.append(next.stream().map(StockTables.Indexed::event).toList());
            events += next.size();
            next = stock.after(next.getLast().index(), chunk);
        }
        return new Copied(events, copySnapshots());
    }

    /** The last event of the log says how far it got, since each chunk is there as a whole or not at all. */
    private long copiedUpTo() {
        HistoricEvent last = log.last();
        if (last == null) {
            return -1;
        }
        Long index = stock.indexOf(last.stream(), last.version());
        if (index == null) {
            throw new EventStoreException("The log is in use: " + last.place() + " is not in the stock tables.");
        }
        return index;
    }

    private long copySnapshots() {
        long copied = 0;
        try (Cursor<HistoricEvent> newest = stock.newestSnapshots()) {
            List<HistoricEvent> some = some(newest);
            while (!some.isEmpty()) {
                log.keepSnapshots(some);
                copied += some.size();
                some = some(newest);
            }
        }
        return copied;
    }

    private List<HistoricEvent> some(Cursor<HistoricEvent> rows) {
        List<HistoricEvent> some = new ArrayList<>();
        HistoricEvent next = rows.next();
        while (next != null) {
            some.add(next);
            next = some.size() < chunk ? rows.next() : null;
        }
        return some;
    }
}
