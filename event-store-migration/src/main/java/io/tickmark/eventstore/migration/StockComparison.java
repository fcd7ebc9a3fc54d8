package io.tickmark.eventstore.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.jspecify.annotations.Nullable;

/** Compares what Axon's stock tables hold with what the log holds, event by event, and names the first difference. */
public final class StockComparison {

    private final StockTables stock;
    private final LogTables log;

    /**
     * @param schema the names of the stock tables and their columns
     * @param toJson what the stock tables' bytes mean, as it was copied
     */
    public StockComparison(DataSource stock, EventSchema schema, ToJson toJson, DataSource log) {
        this.stock = new StockTables(stock, schema, toJson);
        this.log = new LogTables(log);
    }

    /**
     * What both sides hold.
     *
     * @param firstDifference the first in the order of streams and versions; null where both are the same
     */
    public record Result(Side stock, Side log, @Nullable String firstDifference) {

        public boolean isSame() {
            return firstDifference == null;
        }
    }

    /**
     * One of the two.
     *
     * @param digest SHA-256 in hexadecimal over all events by stream and version: ids, types, times, payloads, metadata
     */
    public record Side(long events, String digest) {}

    /** Reads both sides once, snapshots too. */
    public Result compare() {
        Walk events = new Walk();
        try (Cursor<HistoricEvent> old = stock.inOrderOfStreams();
                Cursor<HistoricEvent> copied = log.inOrderOfStreams()) {
            events.walk(old, copied);
        }
        Walk snapshots = new Walk();
        try (Cursor<HistoricEvent> old = stock.newestSnapshots();
                Cursor<HistoricEvent> copied = log.snapshots()) {
            snapshots.walk(old, copied);
        }
        return new Result(events.left.side(), events.right.side(), first(events.difference, snapshots.difference));
    }

    private @Nullable String first(@Nullable String inEvents, @Nullable String inSnapshots) {
        if (inEvents != null) {
            return inEvents;
        }
        String stream = log.streamOutOfOrder();
        if (stream != null) {
            return "in the log the versions of stream " + stream + " do not follow each other, as in the stock tables";
        }
        return inSnapshots == null ? null : "snapshot: " + inSnapshots;
    }

    /** Goes through both sides in step. */
    private static final class Walk {
        private final Tally left = new Tally();
        private final Tally right = new Tally();
        private @Nullable String difference;

        void walk(Cursor<HistoricEvent> old, Cursor<HistoricEvent> copied) {
            HistoricEvent here = left.count(old.next());
            HistoricEvent there = right.count(copied.next());
            while (here != null || there != null) {
                int order = order(here, there);
                if (order < 0) {
                    note(here, "is not in the log");
                    here = left.count(old.next());
                } else if (order > 0) {
                    note(there, "is not in the stock tables");
                    there = right.count(copied.next());
                } else {
                    if (here != null && there != null && !here.equals(there)) {
                        note(here, "differs in " + here.differencesTo(there));
                    }
                    here = left.count(old.next());
                    there = right.count(copied.next());
                }
            }
        }

        private void note(@Nullable HistoricEvent event, String what) {
            if (difference == null && event != null) {
                difference = event.place() + " " + what;
            }
        }

        private static int order(@Nullable HistoricEvent a, @Nullable HistoricEvent b) {
            if (a == null || b == null) {
                return a == null ? 1 : -1;
            }
            int streams = Arrays.compareUnsigned(utf8(a.stream()), utf8(b.stream()));
            return streams == 0 ? Long.compare(a.version(), b.version()) : streams;
        }
    }

    /** Counts and digests one side. */
    private static final class Tally {
        private final MessageDigest digest = sha256();
        private long events;

        @Nullable
        HistoricEvent count(@Nullable HistoricEvent event) {
            if (event != null) {
                events++;
                digest.update(utf8(event.canonical()));
            }
            return event;
        }

        Side side() {
            return new Side(events, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
