package io.tickmark.eventstore;

import io.tickmark.eventstore.EventStoreTestApplication.Noted;
import io.tickmark.testservers.PostgresForTests;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that a test starts and stops: it notes, and counts the notes that it has seen. */
final class SmallService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SmallService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it, in the write side's role.
     *
     * @param special settings besides what every such service needs
     */
    static SmallService start(Map<String, String> special) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "tickmark.event-store.token-schema", "engagement",
                "spring.flyway.default-schema", "engagement",
                "spring.flyway.placeholders.service_role", PostgresForTests.ENGAGEMENT,
                "spring.flyway.locations", "classpath:db/token-store,classpath:db/test"));
        settings.putAll(special);
        return new SmallService(new SpringApplicationBuilder(EventStoreTestApplication.class)
                .web(WebApplicationType.NONE)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    /** Settings for a database, and more. */
    static Map<String, String> with(PostgresForTests.Database database, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(database.properties(PostgresForTests.ENGAGEMENT));
        settings.putAll(more);
        return settings;
    }

    void append(String note) {
        bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("Note", note, 0, new Noted(note, "b", note), Map.of()));
    }

    boolean hasSeen(String note) {
        return bean(JdbcClient.class)
                        .sql("select count(*) from engagement.seen where note = ?")
                        .param(note)
                        .query(Long.class)
                        .single()
                == 1;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
