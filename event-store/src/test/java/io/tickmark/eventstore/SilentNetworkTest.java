package io.tickmark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.eventstore.EventStoreTestApplication.Reader;
import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A service whose connections carry nothing any more, although nobody closed them, gives them up and goes on by new ones. */
class SilentNetworkTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void aBatchThatGetsNoAnswerIsTriedAgain() throws Exception {
        try (Wire wire = new Wire(DATABASE.host(), DATABASE.port());
                SmallService service = service(wire)) {
            service.append("before");
            await().until(() -> service.hasSeen("before"));
            AtomicBoolean silenced = new AtomicBoolean();
            service.bean(Reader.class).before = () -> {
                if (silenced.compareAndSet(false, true)) {
                    wire.fallSilent();
                }
            };

            service.append("in-the-silence");

            await().atMost(PATIENCE).ignoreExceptions().until(() -> service.hasSeen("in-the-silence"));
            assertThat(silenced).isTrue();
        }
    }

    @Test
    void whoListensForNewsListensAgain() throws Exception {
        try (Wire wire = new Wire(DATABASE.host(), DATABASE.port());
                SmallService service = service(wire)) {
            service.append("anything");
            await().until(() -> !listeners().isEmpty());
            Set<Integer> before = listeners();

            wire.fallSilent();

            await().atMost(PATIENCE).until(() -> !before.containsAll(listeners()));
        }
    }

    private static SmallService service(Wire wire) {
        String url = new PostgresForTests.Database(DATABASE.name(), "127.0.0.1", wire.port()).url();
        return SmallService.start(SmallService.with(
                DATABASE,
                Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.hikari.data-source-properties.socketTimeout", "2",
                        "spring.datasource.hikari.maximum-pool-size", "5")));
    }

    /** The server's processes for them; also one of which it does not know that it reaches nobody. */
    private static Set<Integer> listeners() throws SQLException {
        Set<Integer> found = new HashSet<>();
        try (Connection connection = DATABASE.connect(PostgresForTests.ENGAGEMENT);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pid from pg_stat_activity"
                        + " where datname = current_database() and query like 'listen %'")) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }
}
