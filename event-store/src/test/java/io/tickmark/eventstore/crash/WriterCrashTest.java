package io.tickmark.eventstore.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.eventstore.TestLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that writes dies under load: what it was told is there, once, and readers have it all. */
class WriterCrashTest {

    private static final Logger LOG = LoggerFactory.getLogger(WriterCrashTest.class);
    private static final int EVENTS_PER_ROUND = 200;

    private final Ledger ledger = new Ledger();

    @Test
    void threeTimes() throws Exception {
        crash(3);
    }

    @Test
    @Tag("long")
    void aHundredTimes() throws Exception {
        crash(Integer.getInteger("long.rounds", 100));
    }

    private void crash(int rounds) throws Exception {
        try (TestLog log = TestLog.create()) {
            Follower follower = new Follower(log.store(log.engine().build()));
            CompletableFuture<Void> following = CompletableFuture.runAsync(follower);
            for (int round = 0; round < rounds; round++) {
                Process writer = WriterProcess.start(log.database().url(), "round-" + round);
                try {
                    listenAndKill(writer);
                } finally {
                    writer.destroyForcibly().waitFor();
                }
            }
            Ledger.Balance balance = ledger.against(log.pool());
            List<Long> stored = log.jdbc()
                    .sql("select position from event_log.events order by position")
                    .query(Long.class)
                    .list();
            follower.stopAt(stored.getLast());
            following.join();

            LOG.info("{} kills of a writer: {}", rounds, balance);
            assertThat(balance.lost()).isZero();
            assertThat(balance.doubled()).isZero();
            assertThat(balance.unknown()).isZero();
            assertThat(follower.positions()).isEqualTo(stored);
        }
    }

    /** Kills it in the middle; what it said until then counts. */
    private void listenAndKill(Process writer) throws IOException {
        Set<String> begun = new HashSet<>();
        int told = 0;
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                if (line.startsWith(WriterProcess.BEGUN)) {
                    begun.add(line.substring(WriterProcess.BEGUN.length()));
                } else if (line.startsWith(WriterProcess.ACKNOWLEDGED)) {
                    String command = line.substring(WriterProcess.ACKNOWLEDGED.length());
                    begun.remove(command);
                    ledger.acknowledged(command);
                    told++;
                }
                if (told == EVENTS_PER_ROUND) {
                    writer.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
        }
        assertThat(told).isGreaterThanOrEqualTo(EVENTS_PER_ROUND);
        begun.forEach(ledger::unanswered);
    }
}
