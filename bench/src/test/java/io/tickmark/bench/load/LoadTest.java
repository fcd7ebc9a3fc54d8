package io.tickmark.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.control.ControlEvent.Assessed;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(commands(11)).isEqualTo(commands(11)).isNotEqualTo(commands(12));
    }

    @Test
    void beginsAStreamAnewWhenItIsLongEnough() {
        Load load = new Load(1, 1);
        SplittableRandom random = new SplittableRandom(1);
        List<Assessment> all =
                IntStream.range(0, 250).mapToObj(i -> load.next(random)).toList();
        assertThat(all.stream().map(one -> one.event().controlId()).distinct()).hasSize(3);
        assertThat(all.get(Load.LENGTH).number()).isZero();
        assertThat(all.get(Load.LENGTH - 1).number()).isEqualTo(Load.LENGTH - 1);
    }

    @Test
    void prefersSomeStreamsAsZipfSays() {
        Load load = new Load(10, 1);
        SplittableRandom random = new SplittableRandom(3);
        int[] counts = new int[10];
        for (int i = 0; i < 20_000; i++) {
            String code = load.next(random).event().code();
            counts[Integer.parseInt(code.substring(code.indexOf('-') + 1)) % 10]++;
        }
        assertThat(counts[0] / (double) counts[4]).isBetween(4.2, 5.8);
    }

    private static List<Assessed> commands(long seed) {
        Load load = new Load(50, 0.8);
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 100).mapToObj(i -> load.next(random).event()).toList();
    }
}
