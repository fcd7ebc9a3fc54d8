package io.tickmark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.eventstore.EventStoreTestApplication.Noted;
import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that stops leaves its segments to others, who need not wait until its claims run out. */
class StoppedServiceTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();

    @Test
    void anotherOneGoesOnAtOnce() throws SQLException {
        try (ConfigurableApplicationContext first = service()) {
            append(first, "by the first");
            await().until(() -> seen(first, "by the first") == 1);
            assertThat(owners()).hasSize(1).doesNotContainNull();
        }
        assertThat(owners()).hasSize(1).containsOnlyNulls();

        try (ConfigurableApplicationContext second = service()) {
            append(second, "by the second");
            await().until(() -> seen(second, "by the second") == 1);
        }
    }

    private static ConfigurableApplicationContext service() {
        List<String> arguments = new ArrayList<>(List.of(
                "--tickmark.event-store.token-schema=engagement",
                "--tickmark.event-store.claim-timeout=1h",
                "--spring.flyway.default-schema=engagement",
                "--spring.flyway.placeholders.service_role=" + PostgresForTests.ENGAGEMENT,
                "--spring.flyway.locations=classpath:db/token-store,classpath:db/test"));
        DATABASE.properties(PostgresForTests.ENGAGEMENT)
                .forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new SpringApplicationBuilder(EventStoreTestApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static List<String> owners() throws SQLException {
        List<String> owners = new ArrayList<>();
        try (Connection connection = DATABASE.connect(PostgresForTests.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select owner from engagement.token_entry")) {
            while (rows.next()) {
                owners.add(rows.getString(1));
            }
        }
        return owners;
    }

    private static void append(ConfigurableApplicationContext service, String note) {
        service.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("Note", note, 0, new Noted(note, "b", note), Map.of()));
    }

    private static long seen(ConfigurableApplicationContext service, String note) {
        return service.getBean(JdbcClient.class)
                .sql("select count(*) from engagement.seen where note = ?")
                .param(note)
                .query(Long.class)
                .single();
    }
}
