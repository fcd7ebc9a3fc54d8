package io.tickmark.eventstore.replica;

import static io.tickmark.eventstore.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.LogEventStore;
import io.tickmark.eventstore.LogToken;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.SlowTransaction;
import io.tickmark.eventstore.TestLog;
import io.tickmark.eventstore.crash.CrashingServer;
import io.tickmark.eventstore.crash.Follower;
import io.tickmark.eventstore.read.WakeUp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reader of a standby is promised: the same as a reader of the database that is written, a moment later. */
@Timeout(120)
class ReadingFromAStandbyTest {

    /** Nobody is woken by time alone. */
    private static final Duration HARDLY_EVER = Duration.ofHours(1);

    private static final int WRITERS = 4;
    private static final int EVENTS = 120;
    private static final int SLOW = 10;
    /** More than a server keeps track of for a transaction. */
    private static final String MANY_SUBTRANSACTIONS = """
            create temporary table scratch (number int) on commit drop;
            do $$ begin
                for i in 1..200 loop
                    begin
                        insert into scratch values (i);
                    exception when division_by_zero then
                        raise;
                    end;
                end loop;
            end $$""";

    private static CrashingServer primary;
    private static Standby standby;

    private HikariDataSource pool;
    private HikariDataSource copy;
    private WakeUp writers;
    private WakeUp readers;
    private PostgresEventStorageEngine writing;
    private PostgresEventStorageEngine reading;
    private LogToken start;

    @BeforeAll
    static void startServers(@TempDir Path directory) throws Exception {
        primary = new CrashingServer(directory);
        standby = new Standby(primary, directory);
    }

    @AfterAll
    static void stopServers() throws Exception {
        standby.close();
        primary.close();
    }

    /** One engine as the service that writes has it, one as another service has it that reads. */
    @BeforeEach
    void open() {
        pool = TestLog.pool(primary.url(), 12);
        copy = standby.pool();
        writers = new WakeUp(pool, HARDLY_EVER);
        readers = WakeUp.ofStandby(pool, HARDLY_EVER);
        writing = PostgresEventStorageEngine.builder(pool)
                .serializer(TestLog.serializer())
                .waking(writers)
                .build();
        reading = reader(copy);
        start = (LogToken) writing.createHeadToken();
    }

    @AfterEach
    void close() {
        readers.close();
        writers.close();
        copy.close();
        pool.close();
    }

    @Test
    void everythingIsReadInOrderWhileWritersGoOn() throws Exception {
        Follower follower = new Follower(store(reading), start);
        CompletableFuture<Void> following = follow(follower);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String stream = "writer-" + i;
                work.add(threads.submit(() -> write(stream, EVENTS)));
            }
            work.add(threads.submit(this::writeSlowly));
            for (Future<?> writer : work) {
                writer.get();
            }
        }

        List<Long> stored = stored();
        follower.stopAt(stored.getLast());
        following.join();
        assertThat(stored).hasSize(WRITERS * EVENTS + SLOW);
        assertThat(follower.positions()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1", MANY_SUBTRANSACTIONS})
    void anOpenTransactionHoldsBackHereToo(String work) {
        try (SlowTransaction slow = new SlowTransaction(pool).takeNumber()) {
            slow.run(work);
            quickOvertakes(slow, "held-" + work.length(), copy, reading);
        }
    }

    @Test
    void soDoesOneThatIsOlderThanTheStandby(@TempDir Path directory) throws Exception {
        try (SlowTransaction slow = new SlowTransaction(pool).takeNumber();
                Standby younger = new Standby(primary, directory);
                HikariDataSource youngerCopy = younger.pool()) {
            quickOvertakes(slow, "older", youngerCopy, reader(youngerCopy));
        }
    }

    /** A transaction with a lower number commits after one with a higher: nobody may have read on. */
    private void quickOvertakes(
            SlowTransaction slow, String name, HikariDataSource copied, PostgresEventStorageEngine engine) {
        DomainEventMessage<?> first = note(name + "-slow", 0);
        DomainEventMessage<?> second = note(name + "-quick", 0);
        writing.appendEvents(List.of(second));
        await().until(() -> isThere(copied, name + "-quick"));

        assertThat(engine.page(start).events()).isEmpty();

        slow.with(() -> writing.appendEvents(List.of(first))).commit();
        await().until(() -> engine.page(start).events().size() == 2);
        assertThat(engine.page(start).events().stream().map(TrackedEventMessage::getIdentifier))
                .containsExactly(first.getIdentifier(), second.getIdentifier());
    }

    @Test
    void readingGoesOnWhenTheStandbyComesBack() throws Exception {
        Follower follower = new Follower(store(reading), start);
        CompletableFuture<Void> following = follow(follower);
        write("before", 5);
        await().until(() -> follower.read() == 5);

        standby.stop();
        write("while it is stopped", 5);
        standby.startAgain();
        await().until(() -> follower.read() == 10);

        standby.kill();
        write("while it is dead", 5);
        standby.startAgain();
        await().until(() -> follower.read() == 15);

        List<Long> stored = stored();
        follower.stopAt(stored.getLast());
        following.join();
        assertThat(follower.interruptions()).isPositive();
        assertThat(follower.positions()).isEqualTo(stored);
    }

    @Test
    void readersLookAgainUntilTheStandbyHasIt() throws Exception {
        Follower follower = new Follower(store(reading), start);
        CompletableFuture<Void> following = follow(follower);
        write("soon", 1);
        await().atMost(Duration.ofSeconds(5)).until(() -> follower.read() == 1);

        standby.pause();
        write("late", 1);
        await().pollDelay(Duration.ofMillis(300)).until(() -> follower.read() == 1);
        standby.resume();

        await().atMost(Duration.ofSeconds(5)).until(() -> follower.read() == 2);
        follower.stopAt(stored().getLast());
        following.join();
    }

    /** In a thread of its own: it never rests while the standby is away. */
    private static CompletableFuture<Void> follow(Follower follower) {
        return CompletableFuture.runAsync(
                follower, task -> Thread.ofPlatform().daemon().start(task));
    }

    private PostgresEventStorageEngine reader(HikariDataSource copied) {
        return PostgresEventStorageEngine.builder(pool)
                .serializer(TestLog.serializer())
                .waking(readers)
                .following(copied)
                .build();
    }

    private EventStore store(PostgresEventStorageEngine engine) {
        return LogEventStore.over(engine, readers);
    }

    private void write(String stream, int events) {
        for (int version = 0; version < events; version++) {
            writing.appendEvents(List.of(note(stream, version)));
        }
    }

    private void writeSlowly() {
        for (int i = 0; i < SLOW; i++) {
            DomainEventMessage<?> event = note("slow-" + i, 0);
            long before = count();
            long others = (long) WRITERS * EVENTS + i;
            try (SlowTransaction slow = new SlowTransaction(pool).takeNumber()) {
                await().until(() -> count() > before || before >= others);
                slow.with(() -> writing.appendEvents(List.of(event))).commit();
            }
        }
    }

    private long count() {
        return stored().size();
    }

    private List<Long> stored() {
        return JdbcClient.create(pool)
                .sql("select position from event_log.events where position > ? order by position")
                .param(start.upTo())
                .query(Long.class)
                .list();
    }

    private static boolean isThere(HikariDataSource log, String stream) {
        return JdbcClient.create(log)
                .sql("select exists (select from event_log.events where aggregate_identifier = ?)")
                .param(stream)
                .query(Boolean.class)
                .single();
    }
}
