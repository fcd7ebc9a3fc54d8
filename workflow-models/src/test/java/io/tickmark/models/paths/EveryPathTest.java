package io.tickmark.models.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.models.engine.Engine;
import io.tickmark.models.engine.Walk;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Walks every sequence flow of every process, and measures that it did. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPathTest
        implements PlanningPaths,
                ReadinessPaths,
                RemediationPaths,
                ExaminationPaths,
                EngagementPaths,
                MonitoringPaths,
                StrangerPaths {

    private final Engine engine = new Engine();
    private final Set<String> taken = new HashSet<>();
    private Walk walk = new Walk(engine);

    @BeforeEach
    void begin() {
        walk = new Walk(engine);
    }

    @Override
    public Walk walk() {
        return walk;
    }

    @AfterEach
    void nothingGotStuck() {
        try (Walk ending = walk) {
            taken.addAll(ending.flows());
            assertThat(ending.incidents()).isEmpty();
        }
    }

    @AfterAll
    void everyFlowWasTaken() {
        engine.close();
        Coverage coverage = Coverage.of(taken);
        System.out.println(coverage.table());
        assertThat(coverage.percent()).as("sequence flows walked, percent").isGreaterThanOrEqualTo(95);
    }
}
