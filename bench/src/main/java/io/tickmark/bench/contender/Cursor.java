package io.tickmark.bench.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.bench.load.Assessment;
import io.tickmark.bench.server.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** What reading costs at least: one query with a server-side cursor, every row decoded by Axon's serializer, no processor. */
final class Cursor implements Contender, LogContender {

    private static final int FETCH_SIZE = 1_000;

    private final HikariDataSource pool;
    private final Filling filling;
    private final String query;
    private final Class<?> column;
    private final Serializer json = Stock.json();

    /**
     * @param query the payload's type and revision, payload and metadata of every event in order
     * @param column how the JSON is fetched: text or bytes
     */
    private Cursor(HikariDataSource pool, Filling filling, String query, Class<?> column) {
        this.pool = pool;
        this.filling = filling;
        this.query = query;
        this.column = column;
    }

    /** Over the table of Axon's JDBC engine. */
    static Cursor stock(Database database) throws SQLException {
        StockTable.create(database);
        HikariDataSource pool = Pool.of(database, 1);
        return new Cursor(
                pool,
                Filling.stock(pool),
                "select payloadType, payloadRevision, payload, metaData from DomainEventEntry order by globalIndex",
                byte[].class);
    }

    /** Over our table. */
    static Cursor tickmark(Database database) throws SQLException {
        TickmarkStore.migrate(database);
        HikariDataSource pool = Pool.of(database, 1);
        return new Cursor(
                pool,
                TickmarkStore.filling(pool),
                "select payload_type, payload_revision, payload, meta_data from event_log.events order by position",
                byte[].class);
    }

    @Override
    public void fill(long events) throws SQLException {
        filling.add(events);
    }

    @Override
    public AutoCloseable follow(Sink sink, int batch) {
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> read(sink));
        return reading::join;
    }

    private void read(Sink sink) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCH_SIZE);
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        sink.received(decode(rows));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Received decode(ResultSet row) throws SQLException {
        Object payload = json.deserialize(serialized(row, 3, row.getString(1), row.getString(2)));
        MetaData metadata = json.deserialize(serialized(row, 4, MetaData.class.getName(), null));
        return new Received((Assessed) payload, metadata);
    }

    private SimpleSerializedObject<?> serialized(ResultSet row, int index, String type, @Nullable String revision)
            throws SQLException {
        return column == byte[].class
                ? new SimpleSerializedObject<>(row.getBytes(index), byte[].class, type, revision)
                : new SimpleSerializedObject<>(row.getString(index), String.class, type, revision);
    }

    @Override
    public DataSource database() {
        return pool;
    }

    @Override
    public EventStore events() {
        throw new UnsupportedOperationException("A cursor only reads.");
    }

    @Override
    public int handle(Assessment assessment) {
        throw new UnsupportedOperationException("A cursor only reads.");
    }

    @Override
    public void close() {
        pool.close();
    }
}
