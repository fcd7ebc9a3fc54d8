package io.tickmark.bench.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.bench.contender.Contender.Received;
import io.tickmark.bench.load.Assessment;
import io.tickmark.bench.load.Load;
import io.tickmark.bench.server.Database;
import io.tickmark.bench.server.Postgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rivals are measured by the same events: what one of them wrote, Axon's own engine reads as what was decided. */
class SameRowsTest {

    private static final int EVENTS = 20;

    private static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = new Postgres(Path.of("target", "postgres"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void everyLogIsReadAsWhatWasWritten() throws Exception {
        Database stock = postgres.create("stock");
        List<Assessment> written = work();
        try (Contender raw = Contenders.open(Contenders.RAW, stock, 1)) {
            for (Assessment one : written) {
                raw.handle(one);
            }
        }
        assertThat(read("axon-jdbc", stock)).isEqualTo(expected(written));
        assertThat(read(Contenders.CURSOR, stock)).isEqualTo(expected(written));

        Database ours = postgres.create("ours");
        List<Assessment> sent = work();
        try (Contender tickmark = Contenders.open(Contenders.TICKMARK, ours, 1)) {
            for (Assessment one : sent) {
                tickmark.handle(one);
            }
        }
        assertThat(events(read(Contenders.TICKMARK, ours))).isEqualTo(events(expected(sent)));
        assertThat(namesOfMetadata(read(Contenders.TICKMARK, ours))).isEqualTo(namesOfMetadata(expected(sent)));
    }

    @Test
    void aFilledLogIsReadByWhoeverItWasFilledFor() throws Exception {
        for (String name : Contenders.readers()) {
            Database database = postgres.create(name);
            try (Contender contender = Contenders.open(name, database, 1)) {
                contender.fill(EVENTS);
            }
            assertThat(read(name, database)).as(name).hasSize(EVENTS);
        }
    }

    private static List<Assessment> work() {
        Load load = new Load(4, 0);
        SplittableRandom random = new SplittableRandom(5);
        return IntStream.range(0, EVENTS).mapToObj(i -> load.next(random)).toList();
    }

    private static Set<Assessed> events(Set<Received> received) {
        return received.stream().map(Received::event).collect(Collectors.toSet());
    }

    private static Set<Set<String>> namesOfMetadata(Set<Received> received) {
        return received.stream().map(one -> Set.copyOf(one.metadata().keySet())).collect(Collectors.toSet());
    }

    private static Set<Received> expected(List<Assessment> assessments) {
        return Set.copyOf(assessments.stream()
                .map(one -> new Received(one.event(), one.metadata()))
                .toList());
    }

    private static Set<Received> read(String name, Database database) throws Exception {
        BlockingQueue<Received> received = new LinkedBlockingQueue<>();
        try (Contender contender = Contenders.open(name, database, 1);
                AutoCloseable following = contender.follow(received::add, 0)) {
            List<Received> all = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                Received one = received.poll(30, TimeUnit.SECONDS);
                assertThat(one).as(name + " reads event " + i).isNotNull();
                all.add(new Received(one.event(), Map.copyOf(one.metadata())));
            }
            assertThat(following).isNotNull();
            return Set.copyOf(all);
        }
    }
}
