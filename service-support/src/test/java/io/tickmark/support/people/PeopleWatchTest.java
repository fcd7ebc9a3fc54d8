package io.tickmark.support.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PeopleWatchTest {

    private static final Person LENA = new Person("lena", "Lena", null, Set.of("compliance-lead"), "acme", null);

    private final PeopleDirectory directory = new PeopleDirectory(List.of());
    private @Nullable List<Person> there;

    private final PeopleSource source = new PeopleSource() {
        @Override
        public List<Person> read() throws IOException {
            if (there == null) {
                throw new IOException("refused");
            }
            return there;
        }

        @Override
        public String name() {
            return "The directory";
        }
    };

    @Test
    void untilItWasReadOnceNobodyMayDoAnything() {
        PeopleWatch watch = new PeopleWatch(source, directory);

        assertThat(directory.isKept()).isTrue();
        assertThat(directory.everybody()).isEmpty();
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.health().getDetails()).containsEntry("problem", "The directory cannot be used: refused");

        there = List.of(LENA);
        watch.look();
        assertThat(directory.find("lena")).contains(LENA);
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatHeldHoldsOnWhileItIsAway() {
        there = List.of(LENA);
        PeopleWatch watch = new PeopleWatch(source, directory);

        there = null;
        watch.look();

        assertThat(directory.find("lena")).contains(LENA);
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
