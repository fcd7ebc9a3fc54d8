package io.tickmark.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.tickmark.testservers.TestServers.Choice;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestServersTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void theEngineDecidesWhereNobodyElseDoes(String wish) {
        assertThat(TestServers.choose(wish, Optional::empty))
                .isEqualTo(new Choice(Where.CONTAINERS, "a Docker engine answers"))
                .hasToString("Servers of these tests: containers (a Docker engine answers)");
        assertThat(TestServers.choose(wish, TestServersTest::noEngine))
                .hasToString("Servers of these tests: local processes (no Docker engine listens)");
    }

    @Test
    void containersByForceNeedAnEngine() {
        assertThat(TestServers.choose("true", Optional::empty).where()).isEqualTo(Where.CONTAINERS);
        assertThatThrownBy(() -> TestServers.choose("true", TestServersTest::noEngine))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "TICKMARK_TEST_CONTAINERS=true asks for containers, but no Docker engine listens.");
    }

    @Test
    void processesByForceAskNoEngine() {
        Choice choice = TestServers.choose("false", () -> fail("asked"));

        assertThat(choice).isEqualTo(new Choice(Where.PROCESSES, "TICKMARK_TEST_CONTAINERS=false"));
    }

    @Test
    void aTypingMistakeIsNoWish() {
        assertThatThrownBy(() -> TestServers.choose("yes", Optional::empty)).hasMessageContaining("not yes");
    }

    private static Optional<String> noEngine() {
        return Optional.of("no Docker engine listens");
    }
}
