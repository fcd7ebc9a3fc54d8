package io.tickmark.eventstore.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The commonest append, one event and nobody else waiting, for half of what a group of one would cost the database. */
final class SingleStatement {

    /** Means what the statement for groups means; see there for why the order holds. */
    private static final String SQL = """
            insert into event_log.events (position, sequence_number, time_stamp, closes_stream, aggregate_identifier,
                event_identifier, type, payload_type, payload_revision, command_id, payload, meta_data)
            select transaction_offset + pg_current_xact_id()::text::bigint << 16, ?,
                timestamptz 'epoch' + ? * interval '1 microsecond', ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json
            from (select transaction_offset from event_log.origin limit 1) origin
            where not exists (
                select from (
                    select sequence_number, closes_stream, position from event_log.events
                    where aggregate_identifier = ? order by sequence_number desc limit 1) last
                where last.sequence_number <> ? or last.closes_stream
                    or last.position >= transaction_offset + pg_current_xact_id()::text::bigint + 1 << 16)
            """;

    private SingleStatement() {}

    /** Appends the event in a transaction of its own; false if its stream is not where it expects it. */
    static boolean execute(Connection connection, EventRow event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, event.sequenceNumber());
            statement.setLong(2, event.recordedAt());
            statement.setBoolean(3, event.closesStream());
            statement.setString(4, event.stream());
            statement.setString(5, event.eventId());
            statement.setString(6, event.type());
            statement.setString(7, event.payloadType());
            statement.setString(8, event.revision());
            statement.setString(9, event.commandId());
            statement.setString(10, event.payload());
            statement.setString(11, event.metaData());
            statement.setString(12, event.stream());
            statement.setLong(13, event.sequenceNumber() - 1);
            return statement.executeUpdate() == 1;
        }
    }
}
