package io.tickmark.eventstore.append;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Many appends in one statement. An append whose streams are not where it expects them is left out, with all its events;
 * the others are not touched by that.
 */
final class GroupStatement {

    /** How many events one transaction may hold: as many as there are positions for one transaction number. */
    static final int PLACES = 1 << 16;

    /** The part of a position that tells the place in the transaction. */
    private static final int PLACE = PLACES - 1;

    /** A function of the log's owner: it sets position and time of writing, and checks what each stream is expected to be. */
    private static final String SQL =
            "select event_log.append_group(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String PLACES_TAKEN = """
            select coalesce(max(position & 65535) + 1, 0) from event_log.events, event_log.origin
            where position between (transaction_offset + pg_current_xact_id()::text::bigint) << 16
                and ((transaction_offset + pg_current_xact_id()::text::bigint) << 16) + 65535
            """;

    private GroupStatement() {}

    /**
     * Appends what can be appended, in a transaction of its own.
     *
     * @return the indexes of the appends that were left out
     * @throws EventStoreException if they are too many for one transaction
     */
    static BitSet execute(Connection connection, List<Append> appends) throws SQLException {
        return execute(connection, appends, 0);
    }

    /**
     * Appends within the connection's transaction, which may have appended something before.
     *
     * @return whether it was appended; if not, nothing of it was
     * @throws EventStoreException if they are too many for one transaction, which must then be rolled back
     */
    static boolean join(Connection connection, Append append) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PLACES_TAKEN);
                ResultSet taken = statement.executeQuery()) {
            taken.next();
            return execute(connection, List.of(append), taken.getInt(1)).isEmpty();
        }
    }

    private static BitSet execute(Connection connection, List<Append> appends, int taken) throws SQLException {
        int size = appends.stream().mapToInt(append -> append.rows().size()).sum();
        if (taken + size > PLACES) {
            throw tooMany();
        }
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            Parameters parameters = new Parameters(connection, statement, appends, size, taken);
            parameters.set();
            try (ResultSet stored = statement.executeQuery()) {
                return parameters.missingFrom(stored);
            }
        }
    }

    private static EventStoreException tooMany() {
        return new EventStoreException("One transaction may append at most " + PLACES + " events; use several.");
    }

    /** The appends as columns. */
    private static final class Parameters {
        private final Connection connection;
        private final PreparedStatement statement;
        private final List<Append> appends;
        private final EventRow[] rows;
        private final Integer[] appendOfRow;
        private final int[] placeInAppend;
        private final int taken;
        private int next = 1;

        Parameters(Connection connection, PreparedStatement statement, List<Append> appends, int size, int taken) {
            this.connection = connection;
            this.statement = statement;
            this.appends = appends;
            this.taken = taken;
            this.rows = new EventRow[size];
            this.appendOfRow = new Integer[size];
            this.placeInAppend = new int[size];
            int row = 0;
            for (int append = 0; append < appends.size(); append++) {
                int place = 0;
                for (EventRow event : appends.get(append).rows()) {
                    appendOfRow[row] = append;
                    placeInAppend[row] = place++;
                    rows[row++] = event;
                }
            }
        }

        void set() throws SQLException {
            expectations();
            statement.setInt(next++, taken);
            array("int4", appendOfRow);
            longs(EventRow::sequenceNumber);
            longs(EventRow::recordedAt);
            Boolean[] closing = new Boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                closing[i] = rows[i].closesStream();
            }
            array("bool", closing);
            texts(EventRow::stream);
            texts(EventRow::eventId);
            texts(EventRow::type);
            texts(EventRow::payloadType);
            texts(EventRow::revision);
            texts(EventRow::commandId);
            texts(EventRow::payload);
            texts(EventRow::metaData);
            texts(EventRow::partOf);
        }

        private void expectations() throws SQLException {
            int streams =
                    appends.stream().mapToInt(append -> append.streams().size()).sum();
            Integer[] append = new Integer[streams];
            String[] stream = new String[streams];
            Long[] version = new Long[streams];
            int i = 0;
            for (int a = 0; a < appends.size(); a++) {
                for (var expected : appends.get(a).firstOfStream().entrySet()) {
                    append[i] = a;
                    stream[i] = expected.getKey();
                    version[i++] = expected.getValue();
                }
            }
            array("int4", append);
            array("text", stream);
            array("int8", version);
        }

        private void longs(ToLongFunction<EventRow> column) throws SQLException {
            Long[] values = new Long[rows.length];
            for (int i = 0; i < rows.length; i++) {
                values[i] = column.applyAsLong(rows[i]);
            }
            array("int8", values);
        }

        private void texts(Function<EventRow, String> column) throws SQLException {
            String[] values = new String[rows.length];
            for (int i = 0; i < rows.length; i++) {
                values[i] = column.apply(rows[i]);
            }
            array("text", values);
        }

        private void array(String type, Object[] values) throws SQLException {
            Array array = connection.createArrayOf(type, values);
            statement.setArray(next++, array);
        }

        BitSet missingFrom(ResultSet stored) throws SQLException {
            BitSet missing = new BitSet(appends.size());
            missing.set(0, appends.size());
            while (stored.next()) {
                long position = stored.getLong(1);
                int row = (int) (position & PLACE) - taken;
                missing.clear(appendOfRow[row]);
                appends.get(appendOfRow[row]).writtenAt(placeInAppend[row], position);
            }
            return missing;
        }
    }
}
