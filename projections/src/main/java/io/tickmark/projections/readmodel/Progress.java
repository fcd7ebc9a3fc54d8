package io.tickmark.projections.readmodel;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the read models have come. */
@Component
public class Progress {

    private static final Duration POLL = Duration.ofMillis(5);

    private final JdbcClient jdbc;
    private final List<String> names;

    Progress(JdbcClient jdbc, List<ReadModel> models) {
        this.jdbc = jdbc;
        this.names = models.stream().map(ReadModel::name).toList();
    }

    /** The log position up to which every read model is complete. Read it before the rows that it is told with. */
    public long position() {
        Map<String, Long> reached = new HashMap<>();
        jdbc.sql("select read_model, position from projections.progress")
                .query((row, index) -> reached.put(row.getString(1), row.getLong(2)))
                .list();
        return names.stream()
                .mapToLong(name -> reached.getOrDefault(name, 0L))
                .min()
                .orElse(0);
    }

    /** Waits until every read model has reached a position; false if that takes longer than the patience. */
    public boolean await(long position, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (position() < position) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}
