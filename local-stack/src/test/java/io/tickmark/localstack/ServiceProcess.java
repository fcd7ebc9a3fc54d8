package io.tickmark.localstack;

import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.component.Part;
import io.tickmark.localstack.component.Surroundings;
import io.tickmark.localstack.process.Http;
import io.tickmark.localstack.process.Launch;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** One of our services, run by a test beside a stack and told by environment variables where everything is. */
public final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final int port;

    private ServiceProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts it with what the stack's own one is told, on another port.
     *
     * @param name of its log file
     * @param others variables that are to be different
     */
    public static ServiceProcess start(LocalStack stack, Component service, String name, Map<String, String> others)
            throws IOException {
        Surroundings around = new Surroundings(
                Installation.around(Path.of("")), stack.home(), stack.ports(), stack.secrets(), stack.isSimulated());
        Launch usual = Part.of(service, around).launch();
        int port = freePort();
        Map<String, String> environment = new TreeMap<>(usual.environment());
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.putAll(others);
        Path log = stack.home().log(service).resolveSibling(name + ".log");
        return new ServiceProcess(new Launch(usual.command(), environment).start(log), log, port);
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Where it answers. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Whether it calls itself ready; false while nobody answers. */
    public boolean isReady() {
        return readiness() == 200;
    }

    /** The status of its readiness; 0 while nobody answers. */
    public int readiness() {
        try {
            return Http.get(url() + "/actuator/health/readiness").status();
        } catch (IOException notYet) {
            return 0;
        }
    }

    /** Sends JSON as the holder of a token. */
    public Http.Answer post(String path, String token, String json) throws IOException {
        return Http.sendWithToken("POST", url() + path, token, json);
    }

    /** What it has logged so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Whether the owner of a segment, as event processors note it, is this one. */
    public boolean isOwner(String owner) {
        return owner.startsWith(process.pid() + "@");
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
