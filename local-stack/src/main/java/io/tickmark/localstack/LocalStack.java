package io.tickmark.localstack;

import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.component.Surroundings;
import io.tickmark.localstack.people.People;
import io.tickmark.localstack.process.Machine;
import io.tickmark.localstack.process.PortHolder;
import io.tickmark.localstack.process.ProcessRecord;
import io.tickmark.localstack.process.Supervised;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One stack: a state directory, its ports, and the processes that were started for it, perhaps by an earlier command. */
public final class LocalStack implements Site {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Installation installation;
    private final StackHome home;
    private final Ports ports;
    private final Progress progress;
    private volatile @Nullable Starter starting;

    private LocalStack(Installation installation, StackHome home, Ports ports, Progress progress) {
        this.installation = installation;
        this.home = home;
        this.ports = ports;
        this.progress = progress;
    }

    /** The stack of a state directory; while any of it runs, on the ports that it was started with. */
    public static LocalStack of(
            Installation installation, StackHome home, Map<String, String> environment, Progress progress) {
        boolean running = EnumSet.allOf(Component.class).stream()
                .anyMatch(component -> supervised(home, component).alive().isPresent());
        Ports ports = running
                ? Ports.configured(home.runningPorts(), Map.of())
                : Ports.configured(home.configuredPorts(), environment);
        return new LocalStack(installation, home, ports, progress);
    }

    /** A stack on the given ports. */
    public static LocalStack on(Ports ports, Installation installation, StackHome home, Progress progress) {
        return new LocalStack(installation, home, ports, progress);
    }

    /** All components but those of our services that are not built. */
    public Set<Component> available() {
        EnumSet<Component> available = EnumSet.allOf(Component.class);
        available.removeIf(
                component -> component.isService() && !Files.exists(installation.serviceJar(component.key())));
        return available;
    }

    /** The components that live at this moment. */
    public Set<Component> running() {
        EnumSet<Component> running = EnumSet.allOf(Component.class);
        running.removeIf(component -> supervised(home, component).alive().isEmpty());
        return running;
    }

    /** From now on the process engine's clock can be moved; it is restarted if it runs without. */
    public void simulate() {
        if (!isSimulated()) {
            PropertiesFile.writePrivately(home.simulated(), "");
            if (running().contains(Component.ZEEBE)) {
                restart(Component.ZEEBE);
            }
        }
    }

    @Override
    public boolean isOpen(Port port) {
        return true;
    }

    @Override
    public boolean isSimulated() {
        return Files.exists(home.simulated());
    }

    /**
     * Starts those of the components that do not run and returns when all serve.
     *
     * @return what had to be started
     * @throws StackException if the machine is too small, a port is taken or a component does not come up; then nothing
     *     that was started here is left behind
     */
    public Set<Component> start(Set<Component> components) {
        return StackLock.holding(home, () -> startMissing(components));
    }

    private Set<Component> startMissing(Set<Component> components) {
        EnumSet<Component> missing = EnumSet.noneOf(Component.class);
        missing.addAll(components);
        missing.removeAll(running());
        if (!missing.isEmpty()) {
            Machine.around(home.directory()).require((double) missing.size() / Component.values().length);
            missing.forEach(this::requirePorts);
            PropertiesFile.write(home.runningPorts(), ports.asProperties());
            Starter starter = new Starter(surroundings(), progress);
            starting = starter;
            starter.start(missing);
            starting = null;
        }
        return missing;
    }

    /** Starts one component if it does not run. */
    public void start(Component component) {
        start(Set.of(component));
    }

    /** Ends what a start in progress has started so far; for a user who interrupts it. */
    public void abandonStart() {
        Starter starter = starting;
        if (starter != null) {
            starter.abandon();
        }
    }

    /** Ends everything of this stack that runs, in good order. */
    public void stop() {
        StackLock.holding(home, () -> {
            Component.stopOrder().forEach(this::stopGroup);
            return running();
        });
    }

    /** Ends one component in good order. */
    public void stop(Component component) {
        stopGroup(Set.of(component));
    }

    /** Ends one component as a crash would. */
    public void kill(Component component) {
        supervised(home, component).signal("KILL");
        supervised(home, component).awaitEnd(GRACE);
    }

    /** Ends one component in good order and starts it again. */
    public void restart(Component component) {
        stop(component);
        start(component);
    }

    /** Ends everything and deletes data, logs, passwords and the simulated calendar. */
    public void wipe() {
        stop();
        home.wipe();
    }

    /** What is remembered of a component's process, living or not. */
    public Optional<ProcessRecord> record(Component component) {
        return supervised(home, component).record();
    }

    /** A component's process, if it lives. */
    public Optional<ProcessHandle> process(Component component) {
        return supervised(home, component).alive();
    }

    @Override
    public String url(Port port) {
        return surroundings().url(port);
    }

    @Override
    public Ports ports() {
        return ports;
    }

    /** Where this stack keeps its state. */
    public StackHome home() {
        return home;
    }

    /** Passwords of the technical accounts. */
    public Secrets secrets() {
        return Secrets.of(home);
    }

    @Override
    public People people() {
        return surroundings().people();
    }

    @Override
    public Tokens tokens() {
        return new Tokens(TokenIssuer.embedded(url(Port.ISSUER)));
    }

    @Override
    public KafkaAccess kafkaOfFirm(String firm) {
        return KafkaAccess.ofFirm(ports.kafka(), secrets(), firm);
    }

    /** How a technical account signs in to Kafka. */
    public KafkaAccess kafka(Secrets.Account account) {
        return KafkaAccess.of(ports.kafka(), secrets(), account);
    }

    @Override
    public Calendar calendar() {
        return new Calendar(home, url(Port.ZEEBE_ACTUATOR));
    }

    private void stopGroup(Set<Component> group) {
        Set<Component> living = EnumSet.noneOf(Component.class);
        living.addAll(running());
        living.retainAll(group);
        living.forEach(component -> supervised(home, component).signal(stopSignal(component)));
        group.forEach(component -> supervised(home, component).awaitEnd(GRACE));
        living.forEach(component -> progress.reached(component, "stopped", Duration.ZERO));
    }

    private void requirePorts(Component component) {
        for (Port port : component.ports()) {
            int number = ports.of(port);
            if (!PortHolder.isFree(number)) {
                String holder = PortHolder.of(number)
                        .map(found -> "process " + found.pid() + " (" + found.program() + ")")
                        .orElse("a process that cannot be seen from here");
                throw new StackException("Port " + number + ", which " + component.title() + " needs, is taken by "
                        + holder + ". End that process or set " + port.variable() + " to a free port.");
            }
        }
    }

    /** PostgreSQL takes TERM as a request to wait until the last client has gone. */
    private static String stopSignal(Component component) {
        return component == Component.POSTGRES ? "INT" : "TERM";
    }

    private Surroundings surroundings() {
        return new Surroundings(installation, home, ports, Secrets.of(home), isSimulated());
    }

    private static Supervised supervised(StackHome home, Component component) {
        return new Supervised(home.processRecord(component));
    }
}
