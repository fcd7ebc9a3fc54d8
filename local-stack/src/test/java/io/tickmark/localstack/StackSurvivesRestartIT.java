package io.tickmark.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.process.PortHolder;
import io.tickmark.localstack.testkit.StackUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One stack through its life: up, used, down, up again. The steps build on each other to pay for one start only. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackSurvivesRestartIT {

    private final LocalStack stack = StackUnderTest.infrastructure();
    private final StackContents contents = new StackContents(stack);

    @Test
    @Order(1)
    void aSecondStartIsANoOp() {
        List<Long> before = pids();

        Set<Component> started = stack.start(infrastructure());

        assertThat(started).isEmpty();
        assertThat(pids()).isEqualTo(before);
        assertThat(stack.record(Component.TASKLIST))
                .hasValueSatisfying(record -> assertThat(record.startedIn()).isPositive());
    }

    @Test
    @Order(2)
    void servicesMayReadAndWriteOnlyWhatTheOwnerGrants() throws Exception {
        contents.createTable();

        contents.insertRow("kept");

        assertThat(contents.rows()).containsExactly("kept");
        assertThatThrownBy(contents::dropTableAsService).hasMessageContaining("must be owner");
    }

    @Test
    @Order(3)
    void whoCompletedATaskIsOnRecord() throws Exception {
        contents.deployProcess();
        contents.startProcess();

        String task = contents.completeItsTaskAs("lena");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(contents.assigneeOnRecord(task)).isEqualTo("lena"));
    }

    @Test
    @Order(4)
    void aTokenSaysWhoItsHolderIs() {
        var claims = contents.claims(stack.tokens().of(stack.people().withRole("auditor")));

        assertThat(claims.path("sub").asString()).isEqualTo("ada");
        assertThat(claims.path("aud").asString()).isEqualTo("tickmark");
        assertThat(claims.path("firm").asString()).isEqualTo("northgate-cpa");
        assertThat(claims.has("tenant")).isFalse();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    @Test
    @Order(5)
    void theCalendarMovesTheEngine() throws Exception {
        Duration before = stack.calendar().offset();

        stack.calendar().advanceBy(Duration.ofDays(40));

        assertThat(contents.engineTime()).isCloseTo(simulatedTime(), within(5, ChronoUnit.SECONDS));
        assertThat(stack.calendar().offset()).isEqualTo(before.plusDays(40));
    }

    @Test
    @Order(6)
    void aTakenPortIsReportedWithItsHolder() {
        LocalStack second = LocalStack.on(
                stack.ports(),
                Installation.around(Path.of("")),
                new StackHome(Path.of("target", "second-stack").toAbsolutePath()),
                Progress.SILENT);
        int port = stack.ports().of(Port.KAFKA);
        long holder = stack.process(Component.KAFKA).orElseThrow().pid();

        assertThatThrownBy(() -> second.start(Component.KAFKA))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Port " + port + ", which Kafka needs, is taken by process " + holder)
                .hasMessageContaining("TICKMARK_PORT_KAFKA");
        assertThat(second.running()).isEmpty();
    }

    @Test
    @Order(7)
    void aKilledBrokerComesBackWithItsRecords() throws Exception {
        contents.produce("kept");

        stack.kill(Component.KAFKA);
        assertThat(stack.running()).doesNotContain(Component.KAFKA).contains(Component.ZEEBE);
        stack.start(Component.KAFKA);

        assertThat(contents.consume()).containsExactly("kept");
    }

    @Test
    @Order(8)
    void downLeavesNoProcessAndUpBringsEverythingBack() throws Exception {
        List<ProcessHandle> processes = infrastructure().stream()
                .map(component -> stack.process(component).orElseThrow())
                .toList();
        Duration offset = stack.calendar().offset();

        stack.stop();

        assertThat(stack.running()).isEmpty();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        for (Port port : Port.values()) {
            assertThat(PortHolder.isFree(stack.ports().of(port)))
                    .as("%s is free", port)
                    .isTrue();
        }

        stack.start(infrastructure());

        assertThat(contents.rows()).containsExactly("kept");
        assertThat(contents.consume()).containsExactly("kept");
        assertThat(stack.calendar().offset()).isEqualTo(offset).isPositive();
        assertThat(contents.engineTime()).isCloseTo(simulatedTime(), within(5, ChronoUnit.SECONDS));
        contents.startProcess();
        assertThat(contents.completeItsTaskAs("colin")).isNotEmpty();
    }

    private List<Long> pids() {
        return infrastructure().stream()
                .map(component -> stack.process(component).orElseThrow().pid())
                .toList();
    }

    private Instant simulatedTime() {
        return stack.calendar().now();
    }

    private Set<Component> infrastructure() {
        return StackUnderTest.infrastructureComponents();
    }
}
