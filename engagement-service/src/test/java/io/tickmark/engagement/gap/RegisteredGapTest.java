package io.tickmark.engagement.gap;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.process.decision.PastEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegisteredGapTest {

    private static final LocalDate DAY = LocalDate.of(2027, 7, 1);

    private final PastEvents past = new PastEvents()
            .and(new GapEvent.Identified(
                    "g1",
                    "eng",
                    "acme",
                    "ctl",
                    "A-1",
                    List.of("CC1.1"),
                    GapSource.READINESS,
                    Severity.HIGH,
                    "no record",
                    "keep one",
                    "omar"));
    private final GapRegister register = new GapRegister(past);

    static Stream<GapEvent> leaveItOpen() {
        return Stream.of(
                new GapEvent.RemediationPlanned("g1", "eng", "lena", "keep one", DAY),
                new GapEvent.Deferred("g1", "eng", "next year"),
                new GapEvent.RemediationCompleted("g1", "eng", "omar", "kept", 1),
                new GapEvent.RemediationRejected("g1", "eng", "omar", "lena", "no date", 1));
    }

    static Stream<GapEvent> settleIt() {
        return Stream.of(
                new GapEvent.RiskAccepted("g1", "eng", "erik", "small", DAY),
                new GapEvent.RemediationVerified("g1", "eng", "omar", "lena", "seen"));
    }

    @ParameterizedTest
    @MethodSource("leaveItOpen")
    void staysOpen(GapEvent event) {
        past.and(event);

        assertThat(register.openIn("eng")).extracting(RegisteredGap::gapId).containsExactly("g1");
        assertThat(register.openIn("another")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("settleIt")
    void isSettled(GapEvent event) {
        past.and(event);

        assertThat(register.openIn("eng")).isEmpty();
    }

    @Test
    void knowsItsDueDate() {
        assertThat(register.get("g1").dueOn()).isEmpty();
        past.and(new GapEvent.RemediationPlanned("g1", "eng", "lena", "keep one", DAY));
        assertThat(register.get("g1").dueOn()).contains(DAY);
    }

    @Test
    void belongsToWhomItWasGivenLast() {
        past.and(
                new GapEvent.RemediationPlanned("g1", "eng", "lena", "keep one", DAY),
                new GapEvent.Replanned("g1", "eng", "lena", "hana", DAY.plusDays(7), "omar is away"));

        assertThat(register.get("g1").owner()).isEqualTo("hana");
        assertThat(register.get("g1").dueOn()).hasValue(DAY.plusDays(7));
    }
}
