package io.tickmark.bench.contender;

import io.tickmark.bench.load.Assessment;
import io.tickmark.bench.server.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What PostgreSQL can do at most: no aggregate, no framework, no JSON mapping. With one row per commit it is what all others are
 * compared with; with many it shows the room that lies in round trips and commits.
 */
final class RawInsert implements Contender {

    private final int batch;
    private final BlockingQueue<Writer> free;

    private record Writer(Connection connection, PreparedStatement insert, List<Assessment> waiting) {}

    /**
     * @param batch how many rows one transaction writes
     */
    RawInsert(Database database, int writers, int batch) throws SQLException {
        StockTable.create(database);
        this.batch = batch;
        this.free = new ArrayBlockingQueue<>(writers);
        for (int writer = 0; writer < writers; writer++) {
            Connection connection = database.connect();
            connection.setAutoCommit(batch == 1);
            free.add(new Writer(connection, connection.prepareStatement(StockTable.INSERT), new ArrayList<>(batch)));
        }
    }

    @Override
    public int handle(Assessment assessment) throws Exception {
        Writer writer = free.take();
        try {
            if (batch == 1) {
                StockTable.bind(writer.insert(), assessment, Clock.systemUTC());
                return writer.insert().executeUpdate();
            }
            writer.waiting().add(assessment);
            return writer.waiting().size() < batch ? 0 : write(writer);
        } finally {
            free.add(writer);
        }
    }

    private int write(Writer writer) throws SQLException {
        for (Assessment one : writer.waiting()) {
            StockTable.bind(writer.insert(), one, Clock.systemUTC());
            writer.insert().addBatch();
        }
        writer.insert().executeBatch();
        writer.connection().commit();
        writer.waiting().clear();
        return batch;
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
