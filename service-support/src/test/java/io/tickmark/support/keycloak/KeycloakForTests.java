package io.tickmark.support.keycloak;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.util.function.SingletonSupplier;

/**
 * A real Keycloak with the realm of {@code docker/keycloak}: a process of this machine, on the loopback address, with its
 * database in memory. Started once per JVM, ended with it.
 */
final class KeycloakForTests {

    static final String REALM = "tickmark";

    private static final Supplier<KeycloakForTests> RUNNING = SingletonSupplier.of(KeycloakForTests::start);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> SHARED_FOLDERS = List.of("lib", "conf", "providers", "themes");

    private final int port;
    private final String adminPassword;

    private KeycloakForTests(int port, String adminPassword) {
        this.port = port;
        this.adminPassword = adminPassword;
    }

    /** The one of this JVM; started at the first call. */
    static KeycloakForTests running() {
        return RUNNING.get();
    }

    /** What the realm's tokens name as their issuer if they are asked for at this host. */
    String issuer(String host) {
        return "http://" + host + ":" + port + "/realms/" + REALM;
    }

    String issuer() {
        return issuer("127.0.0.1");
    }

    /** An address of this server. */
    URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** The password of the administrator {@code admin} in the realm master; made for this start. */
    String adminPassword() {
        return adminPassword;
    }

    private static KeycloakForTests start() {
        try {
            KeycloakForTests keycloak =
                    new KeycloakForTests(freePort(), UUID.randomUUID().toString());
            Path home = home();
            Path log = home.resolve("keycloak.log");
            Process process = keycloak.launch(home, log);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Awaitility.await("Keycloak, see " + log)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> keycloak.answers(process, log));
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch(Path home, Path log) throws IOException {
        ProcessBuilder server = new ProcessBuilder(
                        "sh",
                        distribution().resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm",
                        "-Dkc.home.dir=" + home)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        Map<String, String> environment = server.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("JAVA_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS", "-Xms64m -Xmx320m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        environment.put("KEYCLOAK_DIRECTORY_PASSWORD", adminPassword);
        environment.put("KEYCLOAK_TASKLIST_PASSWORD", adminPassword);
        environment.put("TICKMARK_TASKLIST_URL", "http://127.0.0.1:8182");
        return server.start();
    }

    private boolean answers(Process process, Path log) throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended:\n" + Files.readString(log));
        }
        return new Http().reaches(URI.create(issuer()));
    }

    /** A folder with data of its own, beside which everything else is the distribution's. */
    private static Path home() throws IOException {
        Path home = Files.createDirectories(Path.of("target", "keycloak")).toAbsolutePath();
        for (String folder : SHARED_FOLDERS) {
            Path link = home.resolve(folder);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution().resolve(folder));
        }
        Path imported = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("..", "docker", "keycloak", "realm.json"),
                imported.resolve("realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        return home;
    }

    private static Path distribution() {
        return Path.of(System.getProperty("tickmark.keycloak.home"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
