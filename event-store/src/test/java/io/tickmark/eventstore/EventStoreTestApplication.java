package io.tickmark.eventstore;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The smallest service that uses the log: it counts the values it has seen. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(EventStoreConfiguration.class)
class EventStoreTestApplication {

    static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

    record Noted(String noteId, String bookId, String text) {}

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    Reader reader(JdbcClient jdbc) {
        return new Reader(jdbc);
    }

    /** Writes what it sees, then fails by what it is told to, as long as it is told to. */
    @ProcessingGroup("reader")
    static class Reader {
        private final JdbcClient jdbc;
        final AtomicInteger failures = new AtomicInteger();
        volatile @Nullable Throwable failure;
        /** Done before each event is handled. */
        volatile Runnable before = () -> {};

        Reader(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(Noted noted) throws Throwable {
            before.run();
            jdbc.sql("insert into engagement.seen (note) values (?)")
                    .param(noted.text())
                    .update();
            Throwable told = failure;
            if (told != null) {
                failures.incrementAndGet();
                throw told;
            }
        }
    }
}
