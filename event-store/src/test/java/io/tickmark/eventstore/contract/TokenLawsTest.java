package io.tickmark.eventstore.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.eventstore.LogToken;
import io.tickmark.eventstore.TestLog;
import java.util.Random;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens order totally: of any two, one covers the other, and the bounds of two are these two. */
class TokenLawsTest {

    static Stream<LogToken[]> triples() {
        Random random = new Random(4711);
        long[] special = {0, 1, 65_535, 65_536, 65_537, Long.MAX_VALUE};
        return Stream.generate(() -> new LogToken[] {
                    any(random, special), any(random, special), any(random, special),
                })
                .limit(100);
    }

    private static LogToken any(Random random, long[] special) {
        return new LogToken(
                random.nextBoolean() ? special[random.nextInt(special.length)] : random.nextLong(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("triples")
    void orderTotally(LogToken a, LogToken b, LogToken c) {
        assertThat(a.covers(a)).isTrue();
        assertThat(a.covers(null)).isTrue();
        assertThat(a.covers(b) || b.covers(a)).isTrue();
        assertThat(a.covers(b) && b.covers(a)).isEqualTo(a.equals(b));
        if (a.covers(b) && b.covers(c)) {
            assertThat(a.covers(c)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("triples")
    void haveBounds(LogToken a, LogToken b, LogToken c) {
        TrackingToken lower = a.lowerBound(b);
        TrackingToken upper = a.upperBound(b);

        assertThat(lower).isEqualTo(b.lowerBound(a)).isIn(a, b);
        assertThat(upper).isEqualTo(b.upperBound(a)).isIn(a, b);
        assertThat(upper.covers(a) && upper.covers(b)).isTrue();
        assertThat(a.covers(lower) && b.covers(lower)).isTrue();
        assertThat(a.lowerBound(b).lowerBound(c)).isEqualTo(a.lowerBound(b.lowerBound(c)));
        assertThat(a.upperBound(b).upperBound(c)).isEqualTo(a.upperBound(b.upperBound(c)));
    }

    @Test
    void refuseTokensOfOtherLogs() {
        LogToken token = new LogToken(1);
        TrackingToken foreign = new GlobalSequenceTrackingToken(1);

        assertThatThrownBy(() -> token.covers(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> token.lowerBound(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void surviveStorageAlsoWithinTokensOfAxon() {
        Serializer serializer = TestLog.serializer();
        LogToken token = new LogToken(81_985_529_216L);
        Stream.of(
                        token,
                        ReplayToken.createReplayToken(token, new LogToken(5)),
                        MergedTrackingToken.merged(token, new LogToken(7)))
                .forEach(kept -> {
                    SerializedObject<String> stored = serializer.serialize(kept, String.class);
                    Object restored = serializer.deserialize(stored);
                    assertThat(restored).isEqualTo(kept);
                });
    }
}
