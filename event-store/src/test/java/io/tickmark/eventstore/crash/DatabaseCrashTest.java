package io.tickmark.eventstore.crash;

import static io.tickmark.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.LogEventStore;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.TestLog;
import io.tickmark.eventstore.read.WakeUp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.AxonException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database dies under load: what it acknowledged is there when it is back, once, and readers have it all. */
class DatabaseCrashTest {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCrashTest.class);
    private static final int WRITERS = 6;
    private static final int EVENTS_PER_ROUND = 200;

    private final Ledger ledger = new Ledger();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void threeTimes(@TempDir Path directory) throws Exception {
        crash(directory, 3);
    }

    @Test
    @Tag("long")
    void aHundredTimes(@TempDir Path directory) throws Exception {
        crash(directory, Integer.getInteger("long.rounds", 100));
    }

    private void crash(Path directory, int rounds) throws Exception {
        try (CrashingServer server = new CrashingServer(directory);
                HikariDataSource pool = TestLog.pool(server.url(), 8);
                WakeUp wakeUp = new WakeUp(pool, Duration.ofMillis(200));
                ExecutorService threads = Executors.newCachedThreadPool()) {
            pool.setConnectionTimeout(1_000);
            PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder(pool)
                    .serializer(TestLog.serializer())
                    .waking(wakeUp)
                    .build();
            Follower follower = new Follower(LogEventStore.over(engine, wakeUp));
            Future<?> following = threads.submit(follower);
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String stream = "writer-" + i;
                writing.add(threads.submit(() -> write(engine, stream)));
            }
            for (int round = 0; round < rounds; round++) {
                int before = ledger.acknowledged();
                await().atMost(Duration.ofMinutes(1)).until(() -> ledger.acknowledged() >= before + EVENTS_PER_ROUND);
                server.crash();
            }
            enough.set(true);
            for (Future<?> writer : writing) {
                writer.get();
            }
            List<Long> stored = JdbcClient.create(pool)
                    .sql("select position from event_log.events order by position")
                    .query(Long.class)
                    .list();
            follower.stopAt(stored.getLast());
            following.get();

            Ledger.Balance balance = ledger.against(pool);
            LOG.info("{} kills of the database: {}", rounds, balance);
            LOG.info("a reader went on {} times and read {}", follower.interruptions(), stored.size());
            assertThat(balance.lost()).isZero();
            assertThat(balance.doubled()).isZero();
            assertThat(balance.unknown()).isZero();
            assertThat(follower.positions()).isEqualTo(stored);
        }
    }

    /** Appends to one stream; where the answer is lost it looks where the stream stands, as a service does. */
    private void write(PostgresEventStorageEngine engine, String stream) {
        long version = 0;
        for (int i = 0; !enough.get(); i++) {
            String command = stream + "/" + i;
            try {
                engine.appendEvents(List.of(note(stream, version, command)));
                ledger.acknowledged(command);
                version++;
            } catch (AxonException | DataAccessException e) {
                ledger.unanswered(command);
                version = await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptions()
                        .until(() -> engine.lastSequenceNumberFor(stream).orElse(-1L) + 1, next -> true);
            }
        }
    }
}
