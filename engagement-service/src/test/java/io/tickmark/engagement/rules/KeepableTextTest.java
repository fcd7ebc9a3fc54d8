package io.tickmark.engagement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** PostgreSQL reads no JSON that holds U+0000, and what is in the log stays there: it has to be stopped before. */
class KeepableTextTest {

    private static final String NUL = "a\0b";

    @Test
    void aTextThatTheLogCouldNotReadBackIsRefused() {
        refuses(() -> Input.text("title", NUL));
        refuses(() -> Input.optionalText("title", NUL));
        refuses(() -> Input.texts("title", List.of("fine", NUL)));
        assertThat(Input.text("title", "line\n\ttab ü 🙂")).isEqualTo("line\n\ttab ü 🙂");
    }

    private static void refuses(Runnable reading) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(reading::run)
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", "title"));
    }
}
