package io.tickmark.eventstore.migration;

import io.tickmark.eventstore.LogToken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** Brings the checkpoints of event processors along, so that they go on where they were. To be used after the copy. */
public final class StockTokens {

    private final DataSource stock;
    private final TokenSchema schema;
    private final Serializer serializer;
    private final StockTables events;
    private final DataSource target;
    private final LogTables log;

    /**
     * @param schema the names of the stock token table and its columns
     * @param serializer reads the stock tokens
     * @param log the database with the log, and with the token table that the services use from now on
     */
    public StockTokens(
            DataSource stock, TokenSchema schema, EventSchema eventSchema, Serializer serializer, DataSource log) {
        this.stock = stock;
        this.schema = schema;
        this.serializer = serializer;
        this.events = new StockTables(stock, eventSchema, ToJson.AS_IT_IS);
        this.target = log;
        this.log = new LogTables(log);
    }

    /**
     * What became of a checkpoint.
     *
     * @param upTo where the processor goes on in the log; null if it was not brought along
     * @param remark why it was not; empty if it was
     */
    public record Outcome(
            String processor, int segment, @Nullable Long upTo, String remark) {}

    private record Stored(
            String processor, int segment, @Nullable SerializedObject<byte[]> token) {}

    private static Stored stored(ResultSet row) throws SQLException {
        byte[] token = row.getBytes(3);
        return new Stored(
                row.getString(1),
                row.getInt(2),
                token == null ? null : new SimpleSerializedObject<>(token, byte[].class, row.getString(4), null));
    }

    /**
     * Brings along every checkpoint that is past all its gaps. A gap that never became an event is none.
     *
     * @param tokenTable the token table of the services, as {@code db/token-store} makes it, with its schema
     */
    public List<Outcome> copyTo(String tokenTable) {
        List<Outcome> outcomes = new ArrayList<>();
        String sql = "select "
                + String.join(
                        ", ",
                        schema.processorNameColumn(),
                        schema.segmentColumn(),
                        schema.tokenColumn(),
                        schema.tokenTypeColumn())
                + " from " + schema.tokenTable() + " order by 1, 2";
        try (Cursor<Stored> rows = Cursor.of(stock, StockTokens::stored, sql)) {
            Stored next = rows.next();
            while (next != null) {
                Outcome outcome = translate(next);
                if (outcome.upTo() != null) {
                    write(tokenTable, outcome);
                }
                outcomes.add(outcome);
                next = rows.next();
            }
        }
        return outcomes;
    }

    private Outcome translate(Stored stored) {
        SerializedObject<byte[]> kept = stored.token();
        if (kept == null
                || !GapAwareTrackingToken.class.getName().equals(kept.getType().getName())) {
            return left(stored, "only tokens of the stock engine translate");
        }
        GapAwareTrackingToken token = serializer.deserialize(kept);
        if (token.hasGaps() && events.hasAny(List.copyOf(token.getGaps()))) {
            return left(stored, "has still to handle events in its gaps " + token.getGaps());
        }
        HistoricEvent last = events.lastUpTo(token.getIndex());
        Long position = last == null ? Long.valueOf(0) : log.positionOf(last.stream(), last.version());
        return position == null
                ? left(stored, "its event is not in the log yet")
                : new Outcome(stored.processor(), stored.segment(), position, "");
    }

    private static Outcome left(Stored stored, String why) {
        return new Outcome(stored.processor(), stored.segment(), null, why);
    }

    private void write(String tokenTable, Outcome outcome) {
        try (Connection connection = target.getConnection();
                PreparedStatement statement = connection.prepareStatement("insert into " + tokenTable
                        + " (processor_name, segment, token, token_type, time_stamp) values (?, ?, ?, ?, now()::text)"
                        + " on conflict (processor_name, segment) do nothing")) {
            statement.setString(1, outcome.processor());
            statement.setInt(2, outcome.segment());
            statement.setString(3, "{\"upTo\":" + outcome.upTo() + "}");
            statement.setString(4, LogToken.class.getName());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new EventStoreException("The checkpoint could not be written: " + e.getMessage(), e);
        }
    }
}
