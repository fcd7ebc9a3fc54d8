package io.tickmark.bench.worker;

import io.tickmark.api.Metadata;
import io.tickmark.bench.contender.Contender.Received;
import io.tickmark.bench.contender.Contender.Sink;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row per control, written in the transaction of the checkpoint; knows when each event could be seen there. */
final class ReadModel implements Sink {

    private static final long MILLI = 1_000_000;

    private final JdbcClient jdbc;
    private final Map<String, Long> visible = new ConcurrentHashMap<>();

    ReadModel(DataSource database) {
        jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "create table if not exists assessed (control text primary key, rating text not null, times integer not null)")
                .update();
    }

    @Override
    public void received(Received received) {
        jdbc.sql("""
                        insert into assessed (control, rating, times) values (?, ?, 1)
                        on conflict (control) do update set rating = excluded.rating, times = assessed.times + 1
                        """)
                .params(received.event().controlId(), received.event().rating().name())
                .update();
        String commandId = Objects.requireNonNull(received.metadata().get(Metadata.COMMAND_ID))
                .toString();
        CurrentUnitOfWork.get().root().afterCommit(committed -> seen(commandId, System.nanoTime()));
    }

    /** Waits until so many effects could be seen; false if that takes longer than the patience. */
    synchronized boolean await(long effects, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis();
                visible.size() < effects && left > 0;
                left = (end - System.nanoTime()) / MILLI) {
            wait(left);
        }
        return visible.size() >= effects;
    }

    private synchronized void seen(String commandId, long at) {
        visible.put(commandId, at);
        notifyAll();
    }

    /** When the effect of each command since the last answer was committed, by {@link System#nanoTime}. */
    synchronized Map<String, Long> visible() {
        Map<String, Long> seen = Map.copyOf(visible);
        visible.clear();
        return seen;
    }
}
