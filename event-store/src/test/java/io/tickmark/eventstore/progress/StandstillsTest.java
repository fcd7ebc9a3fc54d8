package io.tickmark.eventstore.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandstillsTest {

    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private long head;
    private Duration time = Duration.ZERO;
    private final Standstills standstills =
            new Standstills(() -> List.of(checkpoints), () -> head, () -> time.toNanos());

    @Test
    void aSegmentThatHasWorkAndDoesNotMoveStandsStillSinceItWasFirstSeenThere() {
        head = 100;
        at(0, 40);
        assertThat(standstills.all()).isEmpty();

        after(Duration.ofSeconds(7));
        assertThat(standstills.all()).containsExactly(standstill(0, 40, Duration.ofSeconds(7)));
        head = 200;
        after(Duration.ofSeconds(5));
        assertThat(standstills.all()).containsExactly(standstill(0, 40, Duration.ofSeconds(12)));
    }

    @Test
    void aSegmentThatMovesDoesNotHoweverMuchIsLeft() {
        head = 100;
        for (int position = 0; position < 100; position += 10) {
            at(0, position);
            assertThat(standstills.all()).isEmpty();
            after(Duration.ofMinutes(1));
        }
    }

    @Test
    void aSegmentWithNothingToDoDoesNotAndWhatComesThenIsNew() {
        head = 100;
        at(0, 100);
        assertThat(standstills.all()).isEmpty();
        after(Duration.ofHours(1));
        assertThat(standstills.all()).isEmpty();

        head = 101;
        after(Duration.ofHours(1));
        assertThat(standstills.all()).isEmpty();
        after(Duration.ofSeconds(3));
        assertThat(standstills.all()).containsExactly(standstill(0, 100, Duration.ofSeconds(3)));
    }

    @Test
    void eachSegmentIsLookedAtByItself() {
        head = 100;
        at(0, 40);
        at(1, 100);
        standstills.all();
        after(Duration.ofSeconds(2));

        assertThat(standstills.all()).containsExactly(standstill(0, 40, Duration.ofSeconds(2)));
    }

    @Test
    void aSegmentThatIsSetBackBeginsAnew() {
        head = 100;
        at(0, 40);
        standstills.all();
        after(Duration.ofSeconds(2));
        at(0, 0);

        assertThat(standstills.all()).isEmpty();
    }

    private void at(int segment, long position) {
        checkpoints.removeIf(checkpoint -> checkpoint.segment() == segment);
        checkpoints.add(new Checkpoint("model", segment, position, "me"));
    }

    private void after(Duration more) {
        time = time.plus(more);
    }

    private static Standstill standstill(int segment, long position, Duration age) {
        return new Standstill(new Checkpoint("model", segment, position, "me"), age);
    }
}
