package io.tickmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.bench.contender.Contender;
import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.load.Load;
import io.tickmark.bench.server.Database;
import io.tickmark.bench.server.Postgres;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContendersTest {

    private static final int CONTROLS = 3;
    private static final int ITS_PROGRAMME_AND_ENGAGEMENT = 2;

    private static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = new Postgres(Path.of("target", "postgres"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    static List<String> names() {
        return Contenders.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everybodyStoresOneEventPerCommand(String name) throws Exception {
        Database database = postgres.create(name);
        Load load = new Load(CONTROLS, 1);
        SplittableRandom random = new SplittableRandom(7);
        int events = 0;
        try (Contender contender = Contenders.open(name, database, 1)) {
            for (int i = 0; i < 100; i++) {
                events += contender.handle(load.next(random));
            }
        }
        boolean ours = name.equals(Contenders.TICKMARK);
        assertThat(events).isEqualTo(ours ? 100 + CONTROLS : 100);
        assertThat(Stored.events(database)).isEqualTo(ours ? events + ITS_PROGRAMME_AND_ENGAGEMENT : events);
    }
}
