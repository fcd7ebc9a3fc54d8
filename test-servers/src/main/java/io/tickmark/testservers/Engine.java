package io.tickmark.testservers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;

/** Finds out whether a Docker engine can be used: at once where nothing listens, and
 * within half a minute where it does not answer. */
final class Engine {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CONNECT_MILLIS = 500;

    private Engine() {}

    /** Why no engine can be used, as the end of a sentence; empty if one answers. */
    static Optional<String> missing() {
        return missing(doors(System.getenv(), Path.of(System.getProperty("user.home"))), Engine::ask, PATIENCE);
    }

    static Optional<String> missing(List<SocketAddress> doors, Runnable question, Duration patience) {
        FutureTask<Optional<String>> asking = new FutureTask<>(() -> {
            if (doors.stream().noneMatch(Engine::isOpen)) {
                return Optional.of("no Docker engine listens");
            }
            question.run();
            return Optional.empty();
        });
        Thread.ofPlatform().daemon().name("docker-engine-question").start(asking);
        try {
            return asking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of("the Docker engine does not answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            return Optional.of("the Docker engine cannot be used: "
                    + Objects.requireNonNull(e.getCause()).getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the question for a Docker engine was interrupted");
        }
    }

    /** Fails if none of the engines that the library knows how to find answers. */
    private static void ask() {
        var unused = DockerClientFactory.instance().getTransportConfig();
    }

    /** Where an engine listens if there is one: where the environment says, as root, or as an ordinary user. */
    static List<SocketAddress> doors(Map<String, String> environment, Path home) {
        List<SocketAddress> doors = new ArrayList<>();
        String host = environment.getOrDefault("DOCKER_HOST", "");
        if (!host.isBlank()) {
            doors.add(address(URI.create(host)));
        }
        doors.add(UnixDomainSocketAddress.of("/var/run/docker.sock"));
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!runtime.isBlank()) {
            doors.add(UnixDomainSocketAddress.of(Path.of(runtime, "docker.sock")));
        }
        doors.add(UnixDomainSocketAddress.of(home.resolve(".docker/run/docker.sock")));
        doors.add(UnixDomainSocketAddress.of(home.resolve(".docker/desktop/docker.sock")));
        return doors;
    }

    private static SocketAddress address(URI host) {
        return "unix".equals(host.getScheme())
                ? UnixDomainSocketAddress.of(host.getPath())
                : new InetSocketAddress(host.getHost(), host.getPort());
    }

    private static boolean isOpen(SocketAddress door) {
        try {
            if (door instanceof UnixDomainSocketAddress) {
                SocketChannel.open(door).close();
            } else {
                try (Socket socket = new Socket()) {
                    socket.connect(door, CONNECT_MILLIS);
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
