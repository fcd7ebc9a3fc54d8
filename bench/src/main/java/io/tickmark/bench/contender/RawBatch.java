package io.tickmark.bench.contender;

import io.tickmark.bench.load.Assessment;
import io.tickmark.bench.server.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The same rows as {@link RawInsert}, a hundred in one transaction: the room that lies in round trips and commits. */
final class RawBatch implements Contender {

    private static final int SIZE = 100;

    private final Database database;
    private final ThreadLocal<Writer> writers = ThreadLocal.withInitial(this::writer);
    private final List<Connection> connections = new ArrayList<>();

    private record Writer(Connection connection, PreparedStatement insert, List<Assessment> waiting) {}

    RawBatch(Database database) throws SQLException {
        StockTable.create(database);
        this.database = database;
    }

    private Writer writer() {
        try {
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            synchronized (connections) {
                connections.add(connection);
            }
            return new Writer(connection, connection.prepareStatement(StockTable.INSERT), new ArrayList<>(SIZE));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int handle(Assessment assessment) throws Exception {
        Writer writer = writers.get();
        writer.waiting().add(assessment);
        if (writer.waiting().size() < SIZE) {
            return 0;
        }
        for (Assessment one : writer.waiting()) {
            StockTable.bind(writer.insert(), one, Clock.systemUTC());
            writer.insert().addBatch();
        }
        writer.insert().executeBatch();
        writer.connection().commit();
        writer.waiting().clear();
        return SIZE;
    }

    @Override
    public void close() {
        synchronized (connections) {
            for (Connection connection : connections) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
