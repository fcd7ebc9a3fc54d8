package io.tickmark.localstack.docker;

import io.tickmark.localstack.Calendar;
import io.tickmark.localstack.Installation;
import io.tickmark.localstack.KafkaAccess;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.Ports;
import io.tickmark.localstack.Secrets;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.Site;
import io.tickmark.localstack.StackException;
import io.tickmark.localstack.StackHome;
import io.tickmark.localstack.TokenIssuer;
import io.tickmark.localstack.Tokens;
import io.tickmark.localstack.component.FirmAccounts;
import io.tickmark.localstack.component.TasklistIndex;
import io.tickmark.localstack.people.People;
import io.tickmark.localstack.process.FileTree;
import io.tickmark.localstack.process.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** The compose stack with the demo's calendar and users. What must survive it is in its volumes. */
public final class DockerStack implements Site {

    private static final Set<Port> PUBLISHED = Collections.unmodifiableSet(EnumSet.of(
            Port.ENGAGEMENT_SERVICE,
            Port.PROJECTIONS,
            Port.TASKLIST,
            Port.ISSUER,
            Port.KAFKA,
            Port.OPENSEARCH,
            Port.ZEEBE_ACTUATOR));
    /** What the door before Tasklist says to whoever asks for no page. */
    private static final int NOT_SIGNED_IN = 401;

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Path directory;
    private final StackHome home;
    private final Ports ports;
    private final Compose compose;

    /** The one of a checkout, with ports that the environment may change. */
    public DockerStack(Installation installation, Map<String, String> environment) {
        this.directory = installation.root().resolve("docker");
        this.home = new StackHome(installation.root().resolve(".tickmark/docker"));
        this.ports = Ports.configured(home.configuredPorts(), environment);
        this.compose = new Compose(directory, variables());
    }

    /** Builds the images, starts everything and returns when it serves. */
    public void up() {
        createClockDirectory();
        compose.makeSecrets();
        compose.run("up", "--build", "--detach");
        TasklistIndex index = new TasklistIndex(url(Port.OPENSEARCH));
        await("Tasklist", () -> {
            index.register(people());
            index.refreshOften();
            return Http.get(url(Port.TASKLIST) + "/").status() == NOT_SIGNED_IN;
        });
        for (Port service : new Port[] {Port.ENGAGEMENT_SERVICE, Port.PROJECTIONS}) {
            await(
                    service.key(),
                    () -> Http.get(url(service) + "/actuator/health/readiness").isGood());
        }
        await("Keycloak", () -> Http.get(url(Port.ISSUER) + "/realms/tickmark").isGood());
        for (Port service : new Port[] {Port.ENGAGEMENT_SERVICE, Port.PROJECTIONS}) {
            await("who is who, at " + service.key(), () -> knowsPeople(service));
        }
        await("Kafka's accounts of the audit firms", () -> {
            new FirmAccounts(administrator(), Secrets.of(home)).ensure(people());
            return true;
        });
        calendar().align();
    }

    /** Services read who is who from Keycloak, and begin with nobody. */
    private boolean knowsPeople(Port service) throws IOException {
        String operator = tokens().of(people().withRole("operator"));
        return Http.getWithToken(url(service) + "/api/status/processors", operator)
                .isGood();
    }

    /**
     * Stops everything.
     *
     * @param wipe whether the volumes and the calendar go too
     */
    public void down(boolean wipe) {
        createClockDirectory();
        if (wipe) {
            compose.run("down", "--volumes", "--remove-orphans");
            FileTree.delete(home.directory());
        } else {
            compose.run("down");
        }
    }

    /** Shows each container. */
    public void printComponents() {
        createClockDirectory();
        compose.run("ps");
    }

    @Override
    public String url(Port port) {
        return "http://127.0.0.1:" + ports.of(port);
    }

    @Override
    public Ports ports() {
        return ports;
    }

    @Override
    public boolean isOpen(Port port) {
        return PUBLISHED.contains(port);
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public People people() {
        return People.ofTheDemo();
    }

    @Override
    public Tokens tokens() {
        return new Tokens(TokenIssuer.keycloak(url(Port.ISSUER)));
    }

    @Override
    public KafkaAccess kafkaOfFirm(String firm) {
        return KafkaAccess.ofFirm(ports.kafka(), Secrets.of(home), firm);
    }

    private KafkaAccess administrator() {
        Account account = Account.KAFKA_ENGAGEMENT;
        return new KafkaAccess(ports.kafka(), account.user(), secret("kafka-engagement"));
    }

    @Override
    public Calendar calendar() {
        return new Calendar(home, url(Port.ZEEBE_ACTUATOR));
    }

    private Path secrets() {
        return home.directory().resolve("containers");
    }

    private String secret(String name) {
        try {
            return Files.readString(secrets().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        for (Port port : Port.values()) {
            variables.put(port.variable(), Integer.toString(ports.of(port)));
        }
        variables.put("TICKMARK_IDENTITY_URL", url(Port.ISSUER));
        variables.put("TICKMARK_TASKLIST_URL", url(Port.TASKLIST));
        variables.put("TICKMARK_SECRETS", secrets().toString());
        variables.put("TICKMARK_JAR_FROM", "target");
        variables.put("TICKMARK_DEMO_CLOCK", home.clock().toString());
        variables.put("DOCKER_BUILDKIT", "1");
        variables.put("COMPOSE_DOCKER_CLI_BUILD", "1");
        return variables;
    }

    /** Before compose does, which would make it root's. */
    private void createClockDirectory() {
        try {
            Files.createDirectories(home.clock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Question {
        boolean isAnswered() throws IOException;
    }

    private void await(String what, Question question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isAnswered(question)) {
            if (System.nanoTime() > deadline) {
                throw new StackException(what + " was not ready after " + PATIENCE.toSeconds() + " s. Look into"
                        + " 'docker compose ps' and 'docker compose logs' in " + directory + ".");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isAnswered(Question question) {
        try {
            return question.isAnswered();
        } catch (IOException notYet) {
            return false;
        }
    }
}
