package io.tickmark.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** It must be known at once, and must never keep a build waiting. */
@Timeout(10)
class EngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Test
    void whereNothingListensNobodyIsAsked(@TempDir Path directory) throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        List<SocketAddress> doors = List.of(
                UnixDomainSocketAddress.of(directory.resolve("no.sock")),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), free));

        assertThat(Engine.missing(
                        doors,
                        () -> {
                            throw new AssertionError("asked");
                        },
                        PATIENCE))
                .hasValue("no Docker engine listens");
    }

    @Test
    void anEngineThatAnswersIsThere() throws Exception {
        try (ServerSocket engine = new ServerSocket(0)) {
            assertThat(Engine.missing(List.of(engine.getLocalSocketAddress()), () -> {}, PATIENCE))
                    .isEmpty();
        }
    }

    @Test
    void anEngineThatRefusesSaysWhy() throws Exception {
        try (ServerSocket engine = new ServerSocket(0)) {
            assertThat(Engine.missing(
                            List.of(engine.getLocalSocketAddress()),
                            () -> {
                                throw new IllegalStateException("no permission");
                            },
                            PATIENCE))
                    .hasValue("the Docker engine cannot be used: no permission");
        }
    }

    @Test
    void anEngineThatKeepsSilentIsGivenUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (ServerSocket engine = new ServerSocket(0)) {
            assertThat(Engine.missing(
                            List.of(engine.getLocalSocketAddress()),
                            () -> {
                                try {
                                    never.await();
                                } catch (InterruptedException e) {
                                    throw new AssertionError(e);
                                }
                            },
                            PATIENCE))
                    .hasValue("the Docker engine does not answer within 1 s");
        }
    }

    @Test
    void theEnvironmentNamesTheFirstDoor() {
        Path home = Path.of("/home/lena");

        assertThat(Engine.doors(Map.of("DOCKER_HOST", "tcp://127.0.0.1:2375"), home))
                .startsWith(new InetSocketAddress(InetAddress.getLoopbackAddress(), 2375))
                .contains(UnixDomainSocketAddress.of("/var/run/docker.sock"));
        assertThat(Engine.doors(Map.of("DOCKER_HOST", "unix:///run/d.sock", "XDG_RUNTIME_DIR", "/run/user/1000"), home))
                .startsWith(UnixDomainSocketAddress.of("/run/d.sock"))
                .contains(UnixDomainSocketAddress.of("/run/user/1000/docker.sock"));
    }
}
