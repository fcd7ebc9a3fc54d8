package io.tickmark.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.support.clock.OffsetClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetClockTest {

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private final Clock base = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void followsTheFileAfterTwentyMilliseconds(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("offset");
        OffsetClock clock = new OffsetClock(base, file);
        assertThat(clock.instant()).isEqualTo(now);

        Files.writeString(file, "86400000\n");
        now = now.plusMillis(19);
        assertThat(clock.instant()).isEqualTo(now);
        now = now.plusMillis(1);
        assertThat(clock.instant()).isEqualTo(now.plus(Duration.ofDays(1)));

        Files.writeString(file, "");
        now = now.plusMillis(20);
        assertThat(clock.instant()).isEqualTo(now);
    }

    @Test
    void refusesAFileThatHoldsNoNumber(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("offset"), "tomorrow");

        assertThatThrownBy(() -> new OffsetClock(base, file)).hasMessageContaining("offset in milliseconds");
    }
}
