package io.tickmark.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.localstack.process.Http;
import io.tickmark.localstack.testkit.StackUnderTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The management ports of process engine and task list tell whether they are well, and nothing else. */
class ActuatorsIT {

    private static final int NOT_FOUND = 404;

    private final LocalStack stack = StackUnderTest.infrastructure();

    @ParameterizedTest
    @EnumSource(
            value = Port.class,
            names = {"ZEEBE_ACTUATOR", "TASKLIST_ACTUATOR"})
    void healthIsThere(Port port) throws IOException {
        assertThat(Http.get(stack.url(port) + "/actuator/health/readiness").isGood())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "configprops",
                "beans",
                "loggers",
                "heapdump",
                "threaddump",
                "mappings",
                "conditions",
                "exporters",
                "exporting",
                "pause",
                "rebalance",
                "flowControl",
                "cluster",
                "partitions",
                "backups",
                "backupHistory",
                "usage-metrics",
                "logfile",
                "shutdown",
                "refresh"
            })
    void nothingElseIs(String endpoint) throws IOException {
        for (Port port : new Port[] {Port.ZEEBE_ACTUATOR, Port.TASKLIST_ACTUATOR}) {
            assertThat(Http.get(stack.url(port) + "/actuator/" + endpoint).status())
                    .as("%s of %s", endpoint, port)
                    .isEqualTo(NOT_FOUND);
        }
    }
}
