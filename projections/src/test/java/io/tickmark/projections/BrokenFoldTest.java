package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Fold;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import io.tickmark.story.Story;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A fold that its surroundings break, such as a lack of memory, is tried again until it succeeds, and nothing is parked. */
@Import(BrokenFoldTest.Broken.class)
class BrokenFoldTest extends QueryTest {

    private static final AtomicInteger BREAKDOWNS = new AtomicInteger(2);

    @Test
    void isTriedAgain() {
        Story story = new Story(log, "acme", "northgate-cpa").planning();

        assertThat(read(LENA, story.position(), "/api/engagements")).contains(story.engagement);
        assertThat(BREAKDOWNS).hasNegativeValue();
        assertThat(body(ask(OPAL, "/api/status/parked"))).isEqualTo("[]");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Broken {
        @Bean
        ReadModel brokenReadModel() {
            return new BrokenReadModel();
        }
    }

    /** Keeps nothing, and breaks down a few times. */
    private static final class BrokenReadModel implements ReadModel {

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public List<Table<?>> tables() {
            return List.of();
        }

        @Override
        public List<Fold<?>> folds() {
            return List.of(new Fold<>(
                    ProgrammeEvent.Created.class, ProgrammeEvent.Created::programmeId, BrokenReadModel::breakDown));
        }

        @Override
        public void prefetch(List<Fact> facts, Rows rows) {}

        private static void breakDown(ProgrammeEvent.Created event, Fact fact, Rows rows) {
            if (BREAKDOWNS.getAndDecrement() > 0) {
                throw new OutOfMemoryError("told to break down");
            }
        }
    }
}
