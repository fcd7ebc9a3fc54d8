package io.tickmark.eventstore.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Axon's stock tables, to be read only. Nobody may write to them meanwhile. */
final class StockTables {

    private final DataSource dataSource;
    private final EventSchema schema;
    private final ToJson toJson;

    StockTables(DataSource dataSource, EventSchema schema, ToJson toJson) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.toJson = toJson;
    }

    /** An event with its index in the stock table. */
    record Indexed(long index, HistoricEvent event) {}

    /** The next events by index. */
    List<Indexed> after(long index, int limit) {
        String sql = "select " + schema.globalIndexColumn() + ", " + columns() + " from " + schema.domainEventTable()
                + " where " + schema.globalIndexColumn() + " > ? order by " + schema.globalIndexColumn() + " limit ?";
        List<Indexed> found = new ArrayList<>();
        try (Cursor<Indexed> rows = Cursor.of(
                dataSource,
                row -> new Indexed(row.getLong(schema.globalIndexColumn()), event(row)),
                sql,
                index,
                limit)) {
            Indexed next = rows.next();
            while (next != null) {
                found.add(next);
                next = rows.next();
            }
        }
        return found;
    }

    /** All events, by stream and version. */
    Cursor<HistoricEvent> inOrderOfStreams() {
        return Cursor.of(
                dataSource,
                this::event,
                "select " + columns() + " from " + schema.domainEventTable() + " order by "
                        + schema.aggregateIdentifierColumn() + " collate \"C\", " + schema.sequenceNumberColumn());
    }

    /** The newest snapshot of each stream, by stream. */
    Cursor<HistoricEvent> newestSnapshots() {
        String stream = schema.aggregateIdentifierColumn() + " collate \"C\"";
        return Cursor.of(
                dataSource,
                this::event,
                "select distinct on (" + stream + ") " + columns() + " from " + schema.snapshotTable() + " order by "
                        + stream + ", " + schema.sequenceNumberColumn() + " desc");
    }

    /** The index of an event; null where there is none. */
    @Nullable
    Long indexOf(String stream, long version) {
        String sql = "select " + schema.globalIndexColumn() + " from " + schema.domainEventTable() + " where "
                + schema.aggregateIdentifierColumn() + " = ? and " + schema.sequenceNumberColumn() + " = ?";
        try (Cursor<Long> rows = Cursor.of(dataSource, row -> row.getLong(1), sql, stream, version)) {
            return rows.next();
        }
    }

    /** The last event up to an index; null where there is none. */
    @Nullable
    HistoricEvent lastUpTo(long index) {
        String sql = "select " + columns() + " from " + schema.domainEventTable() + " where "
                + schema.globalIndexColumn() + " <= ? order by " + schema.globalIndexColumn() + " desc limit 1";
        try (Cursor<HistoricEvent> rows = Cursor.of(dataSource, this::event, sql, index)) {
            return rows.next();
        }
    }

    /** Whether there is an event with one of these indexes. */
    boolean hasAny(List<Long> indexes) {
        String sql = "select 1 from " + schema.domainEventTable() + " where " + schema.globalIndexColumn()
                + " = any(string_to_array(?, ',')::int8[]) limit 1";
        String listed = String.join(",", indexes.stream().map(String::valueOf).toList());
        try (Cursor<Integer> rows = Cursor.of(dataSource, row -> row.getInt(1), sql, listed)) {
            return rows.next() != null;
        }
    }

    private String columns() {
        return String.join(
                ", ",
                schema.aggregateIdentifierColumn(),
                schema.sequenceNumberColumn(),
                schema.typeColumn(),
                schema.eventIdentifierColumn(),
                schema.timestampColumn(),
                schema.payloadTypeColumn(),
                schema.payloadRevisionColumn(),
                schema.payloadColumn(),
                schema.metaDataColumn());
    }

    private HistoricEvent event(ResultSet row) throws SQLException {
        String payloadType = row.getString(schema.payloadTypeColumn());
        String revision = row.getString(schema.payloadRevisionColumn());
        return new HistoricEvent(
                row.getString(schema.aggregateIdentifierColumn()),
                row.getLong(schema.sequenceNumberColumn()),
                row.getString(schema.typeColumn()),
                row.getString(schema.eventIdentifierColumn()),
                DateTimeUtils.parseInstant(row.getString(schema.timestampColumn())),
                payloadType,
                revision,
                toJson.json(payloadType, revision, row.getBytes(schema.payloadColumn())),
                toJson.json(MetaData.class.getName(), null, row.getBytes(schema.metaDataColumn())));
    }
}
