package io.tickmark.bench.contender;

import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.bench.load.AssessedControl;
import io.tickmark.bench.load.Assessment;
import io.tickmark.bench.server.Database;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

/** The table of Axon's JDBC engine, with its indexes, written to without Axon. */
final class StockTable {

    static final String INSERT = """
            insert into DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,
                payloadType, payloadRevision, payload, metaData) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String TYPE = AssessedControl.class.getSimpleName();
    private static final String PAYLOAD_TYPE = Assessed.class.getName();

    private StockTable() {}

    static void create(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            create(connection);
        }
    }

    static void create(Connection connection) throws SQLException {
        EventSchema schema = new EventSchema();
        PostgresEventTableFactory tables = PostgresEventTableFactory.INSTANCE;
        try (PreparedStatement events = tables.createDomainEventTable(connection, schema);
                PreparedStatement snapshots = tables.createSnapshotEventTable(connection, schema)) {
            events.execute();
            snapshots.execute();
        }
    }

    static void bind(PreparedStatement insert, Assessment assessment, Clock clock) throws SQLException {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, assessment.event().controlId());
        insert.setLong(3, assessment.number());
        insert.setString(4, TYPE);
        insert.setString(5, clock.instant().toString());
        insert.setString(6, PAYLOAD_TYPE);
        insert.setString(7, "1");
        insert.setBytes(8, payload(assessment.event()).getBytes(StandardCharsets.UTF_8));
        insert.setBytes(9, metadata(assessment.metadata()).getBytes(StandardCharsets.UTF_8));
    }

    /** What the JSON serializer makes of the event, put together by hand. */
    private static String payload(Assessed event) {
        return "{\"controlId\":\"" + event.controlId() + "\",\"engagementId\":\"" + event.engagementId()
                + "\",\"code\":\"" + event.code() + "\",\"criteria\":[\"" + String.join("\",\"", event.criteria())
                + "\"],\"rating\":\"" + event.rating() + "\",\"basis\":\"" + event.basis()
                + "\",\"shortfall\":null,\"gapId\":null}";
    }

    private static String metadata(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
