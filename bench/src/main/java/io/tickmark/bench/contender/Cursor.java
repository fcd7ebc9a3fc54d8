package io.tickmark.bench.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.api.EventTypes;
import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.bench.server.Database;
import io.tickmark.eventstore.EventJson;
import io.tickmark.eventstore.StoredNames;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** What reading costs at least: one query with a server-side cursor, every row decoded by Axon's serializer, no processor. */
final class Cursor implements Contender {

    private static final int FETCH_SIZE = 1_000;

    private final HikariDataSource pool;
    private final Filling filling;
    private final String query;
    private final Serializer json;

    /**
     * @param query the payload's type and revision, payload and metadata of every event in order
     */
    private Cursor(HikariDataSource pool, Filling filling, String query, Serializer json) {
        this.pool = pool;
        this.filling = filling;
        this.query = query;
        this.json = json;
    }

    /** Over the table of Axon's JDBC engine. */
    static Cursor stock(Database database) throws SQLException {
        StockTable.create(database);
        HikariDataSource pool = Pool.of(database, 1);
        return new Cursor(
                pool,
                Filling.stock(pool),
                "select payloadType, payloadRevision, payload, metaData from DomainEventEntry order by globalIndex",
                AxonContender.json());
    }

    /** Over our table. */
    static Cursor tickmark(Database database) {
        Flyway.configure()
                .dataSource(database.url(), null, null)
                .defaultSchema("event_log")
                .createSchemas(true)
                .locations("classpath:db/event-store")
                .placeholders(Map.of(
                        "engagement_role", "postgres", "projections_role", "postgres", "auditor_role", "postgres"))
                .load()
                .migrate();
        HikariDataSource pool = Pool.of(database, 1);
        return new Cursor(
                pool,
                Filling.tickmark(pool),
                "select payload_type, payload_revision, payload, meta_data from event_log.events order by position",
                EventJson.of(StoredNames.of(EventTypes.all(), EventTypes::nameOf, EventTypes::revisionOf)));
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
        return new SimpleSerializedObject<>(row.getBytes(index), byte[].class, type, revision);
    }

    @Override
    public void close() {
        pool.close();
    }
}
