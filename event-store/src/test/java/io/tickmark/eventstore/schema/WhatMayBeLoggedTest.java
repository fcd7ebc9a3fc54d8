package io.tickmark.eventstore.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.eventstore.EventTooLargeException;
import io.tickmark.eventstore.Notes.Note;
import io.tickmark.eventstore.TestLog;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log refuses by itself, whoever appends. */
class WhatMayBeLoggedTest {

    private static final int LIMIT = EventTooLargeException.MOST_BYTES;

    @RegisterExtension
    private static final TestLog LOG = TestLog.create();

    private static int next;

    @ParameterizedTest
    @MethodSource
    void refuses(String stream, String eventId, String commandId, String payload, String metaData, String constraint) {
        assertThatThrownBy(() -> append(stream, eventId, commandId, payload, metaData))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    static List<Arguments> refuses() {
        String ids = "ids_are_words";
        String size = "event_is_at_most_256_kb";
        return List.of(
                Arguments.of("x".repeat(201), "e-a", "c", "{}", "{}", ids),
                Arguments.of("", "e-b", "c", "{}", "{}", ids),
                Arguments.of("tab\tin", "e-c", "c", "{}", "{}", ids),
                Arguments.of("s-1", "line\nbreak", "c", "{}", "{}", ids),
                Arguments.of("s-2", "e-d", "c".repeat(201), "{}", "{}", ids),
                Arguments.of("s-3", "e-e", "c\u202ed", "{}", "{}", ids),
                Arguments.of("s-4", "e-f", "c", text("x".repeat(LIMIT)), "{}", size),
                Arguments.of("s-5", "e-g", "c", text("x".repeat(LIMIT / 2)), text("x".repeat(LIMIT / 2)), size),
                Arguments.of("s-6", "e-h", "c", text("a\\u0000b"), "{}", "no_nul_in_payload"),
                Arguments.of("s-7", "e-i", "c", text("\\\\\\u0000"), "{}", "no_nul_in_payload"),
                Arguments.of("s-8", "e-j", "c", "{}", text("\\u0000"), "no_nul_in_meta_data"));
    }

    @Test
    void keepsWhatIsWithinTheLimits() {
        assertThatCode(() -> {
                    append("s".repeat(200), "e-k", "c".repeat(200), text("x".repeat(LIMIT - 20)), "{}");
                    append("s-9", "e-l", "", text("a backslash and a name: \\\\u0000"), "{}");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anEventThatIsTooLargeNeverReachesTheDatabase() {
        assertThatThrownBy(() -> LOG.engine().build().appendEvents(List.of(noted("large", "ü".repeat(LIMIT / 2)))))
                .isInstanceOfSatisfying(
                        EventTooLargeException.class,
                        large -> assertThat(large.bytes()).isBetween((long) LIMIT, LIMIT + 200L));
        LOG.engine().build().appendEvents(List.of(noted("large", "🙂".repeat(LIMIT / 4 - 50))));
    }

    private static GenericDomainEventMessage<Note> noted(String stream, String text) {
        return new GenericDomainEventMessage<>("Note", stream, 0, new Note(text), Map.of("commandId", "c-" + ++next));
    }

    private static String text(String inJson) {
        return "{\"text\":\"" + inJson + "\"}";
    }

    private static void append(String stream, String eventId, String commandId, String payload, String metaData) {
        JdbcClient.create(LOG.pool())
                .sql("select event_log.append_one(0, 0, false, ?, ?, 'T', 'P', '1', nullif(?, ''), ?, ?, null)")
                .params(stream, eventId, commandId, payload, metaData)
                .query(Long.class)
                .single();
    }
}
