package io.tickmark.bench.contender;

import io.tickmark.bench.load.Assessment;
import io.tickmark.bench.server.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What PostgreSQL can do at most with one row and one commit per event: no aggregate, no framework, no JSON mapping. */
final class RawInsert implements Contender {

    private final BlockingQueue<Writer> free;

    private record Writer(Connection connection, PreparedStatement insert) {}

    RawInsert(Database database, int writers) throws SQLException {
        StockTable.create(database);
        free = new ArrayBlockingQueue<>(writers);
        for (int writer = 0; writer < writers; writer++) {
            Connection connection = database.connect();
            free.add(new Writer(connection, connection.prepareStatement(StockTable.INSERT)));
        }
    }

    @Override
    public int handle(Assessment assessment) throws Exception {
        Writer writer = free.take();
        try {
            StockTable.bind(writer.insert(), assessment, Clock.systemUTC());
            writer.insert().executeUpdate();
            return 1;
        } finally {
            free.add(writer);
        }
    }

    @Override
    public void close() {
        for (Writer writer : free) {
            try {
                writer.connection().close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
