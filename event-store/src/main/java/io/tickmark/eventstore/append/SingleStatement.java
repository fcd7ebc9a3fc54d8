package io.tickmark.eventstore.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The commonest append, one event and nobody else waiting, for half of what a group of one would cost the database. */
final class SingleStatement {

    /** The function of the log's owner decides as the one for groups does. */
    private static final String SQL = "select event_log.append_one(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private SingleStatement() {}

    /** Appends the only event of this append in a transaction of its own; false if its stream is not where it expects it. */
    static boolean execute(Connection connection, Append append) throws SQLException {
        EventRow event = append.rows().getFirst();
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
            statement.setString(12, event.partOf());
            try (ResultSet appended = statement.executeQuery()) {
                appended.next();
                long position = appended.getLong(1);
                append.writtenAt(0, position);
                return !appended.wasNull();
            }
        }
    }
}
