package io.tickmark.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void defaultsHoldWhereNothingIsConfigured() {
        Ports ports = Ports.configured(directory.resolve("absent"), Map.of());

        assertThat(ports.of(Port.ENGAGEMENT_SERVICE)).isEqualTo(8180);
        assertThat(ports.of(Port.ZEEBE_GRPC)).isEqualTo(26500);
    }

    @Test
    void environmentWinsOverFileWinsOverDefault() throws Exception {
        Path file = Files.writeString(directory.resolve("ports.properties"), "kafka=7001\ntasklist=7002\n");

        Ports ports = Ports.configured(file, Map.of("TICKMARK_PORT_KAFKA", "7003"));

        assertThat(ports.of(Port.KAFKA)).isEqualTo(7003);
        assertThat(ports.of(Port.TASKLIST)).isEqualTo(7002);
        assertThat(ports.of(Port.POSTGRES)).isEqualTo(5632);
    }

    @Test
    void surviveBeingWrittenDown() {
        Ports free = Ports.free();
        PropertiesFile.write(directory.resolve("kept"), free.asProperties());

        Ports read = Ports.configured(directory.resolve("kept"), Map.of());

        assertThat(read.asProperties()).isEqualTo(free.asProperties());
    }

    @Test
    void refuseWhatIsNoPortAndSayWhereItCameFrom() {
        Path absent = directory.resolve("absent");

        assertThatThrownBy(() -> Ports.configured(absent, Map.of("TICKMARK_PORT_KAFKA", "many")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("'many' is not a port number")
                .hasMessageContaining("TICKMARK_PORT_KAFKA");
        assertThatThrownBy(() -> Ports.configured(absent, Map.of("TICKMARK_PORT_KAFKA", "65536")))
                .hasMessageContaining("'65536' is not a port number");
    }

    @Test
    void refuseOnePortForTwo() {
        assertThatThrownBy(() -> Ports.configured(directory.resolve("absent"), Map.of("TICKMARK_PORT_KAFKA", "5632")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("5632")
                .hasMessageContaining("postgres")
                .hasMessageContaining("kafka");
    }
}
