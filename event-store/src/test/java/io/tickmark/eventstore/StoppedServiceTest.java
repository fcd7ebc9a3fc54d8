package io.tickmark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.testservers.PostgresForTests;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that stops leaves its segments to others, who need not wait until its claims run out. */
class StoppedServiceTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();

    @Test
    void anotherOneGoesOnAtOnce() throws SQLException {
        try (SmallService first = service()) {
            first.append("by-the-first");
            await().until(() -> first.hasSeen("by-the-first"));
            assertThat(owners()).hasSize(1).doesNotContainNull();
        }
        assertThat(owners()).hasSize(1).containsOnlyNulls();

        try (SmallService second = service()) {
            second.append("by-the-second");
            await().until(() -> second.hasSeen("by-the-second"));
        }
    }

    private static SmallService service() {
        return SmallService.start(SmallService.with(DATABASE, Map.of("tickmark.event-store.claim-timeout", "1h")));
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
}
