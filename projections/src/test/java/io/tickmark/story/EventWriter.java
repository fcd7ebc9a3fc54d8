package io.tickmark.story;

import io.tickmark.api.Event;
import io.tickmark.api.Metadata;
import io.tickmark.eventstore.EventLog;
import io.tickmark.eventstore.EventStoreConfiguration;
import io.tickmark.testengagements.Told;
import io.tickmark.testservers.PostgresForTests;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Stands for the write side: appends events to the real log, in the write side's role. */
public final class EventWriter implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final ConfigurableApplicationContext context;
    private final EventStore events;
    private final EventLog log;
    private final Map<String, Long> versions = new HashMap<>();
    private Instant now = START;

    public EventWriter(PostgresForTests.Database database) {
        Map<String, Object> properties = new HashMap<>(database.properties(PostgresForTests.ENGAGEMENT));
        properties.put("tickmark.event-store.token-schema", "engagement");
        properties.put("spring.flyway.default-schema", "engagement");
        properties.put("spring.flyway.locations", "classpath:db/token-store");
        properties.put("spring.flyway.placeholders.service_role", PostgresForTests.ENGAGEMENT);
        context = new SpringApplicationBuilder(Writer.class)
                .web(WebApplicationType.NONE)
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
        events = context.getBean(EventStore.class);
        log = context.getBean(EventLog.class);
    }

    /** Appends one event, a minute after the one before, and gives its position. */
    public long append(String actor, String role, Event event) {
        append(List.of(new Told(actor, role, event)));
        return log.head();
    }

    /** Appends events in one go, each a minute after the one before. */
    public void append(List<Told> said) {
        events.publish(said.stream().map(this::message).toList());
    }

    /** How many events were written so far. */
    public int written() {
        return versions.values().stream().mapToInt(Long::intValue).sum();
    }

    private EventMessage<?> message(Told said) {
        Event event = said.event();
        long version = versions.merge(event.aggregateId(), 1L, Long::sum) - 1;
        now = now.plusSeconds(60);
        Map<String, String> metadata = Map.of(
                Metadata.ACTOR,
                said.actor(),
                Metadata.ACTOR_ROLE,
                said.role(),
                Metadata.COMMAND_ID,
                UUID.randomUUID().toString());
        return new GenericDomainEventMessage<>(
                event.getClass().getEnclosingClass().getSimpleName().replace("Event", ""),
                event.aggregateId(),
                version,
                event,
                metadata,
                UUID.randomUUID().toString(),
                now);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EventStoreConfiguration.class)
    static class Writer {
        @Bean
        Clock clock() {
            return Clock.fixed(START, ZoneOffset.UTC);
        }
    }
}
