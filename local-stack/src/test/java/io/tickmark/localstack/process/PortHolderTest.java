package io.tickmark.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortHolderTest {

    @Test
    void aPortIsTakenWhileSomebodyListensOnIt() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(PortHolder.isFree(port)).isFalse();
        }
        assertThat(PortHolder.isFree(port)).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theHolderIsNamed() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            assertThat(PortHolder.of(socket.getLocalPort())).hasValueSatisfying(holder -> {
                assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(holder.program()).contains("java");
            });
        }
    }
}
