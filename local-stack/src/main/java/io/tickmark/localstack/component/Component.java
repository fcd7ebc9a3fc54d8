package io.tickmark.localstack.component;

import io.tickmark.localstack.Port;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parts of the stack, each its own operating system process, in the order in which they are listed to the user. */
public enum Component {
    POSTGRES("PostgreSQL", 60, List.of(Port.POSTGRES)),
    KAFKA("Kafka", 60, List.of(Port.KAFKA, Port.KAFKA_CONTROLLER)),
    OPENSEARCH("OpenSearch", 90, List.of(Port.OPENSEARCH, Port.OPENSEARCH_TRANSPORT)),
    ZEEBE(
            "Zeebe",
            120,
            List.of(Port.ZEEBE_GRPC, Port.ZEEBE_REST, Port.ZEEBE_ACTUATOR, Port.ZEEBE_COMMAND, Port.ZEEBE_INTERNAL)),
    TASKLIST("Tasklist", 180, List.of(Port.TASKLIST, Port.TASKLIST_ACTUATOR)),
    ISSUER("Token issuer", 60, List.of(Port.ISSUER)),
    ENGAGEMENT_SERVICE("Engagement service", 120, List.of(Port.ENGAGEMENT_SERVICE)),
    PROJECTIONS("Projections", 120, List.of(Port.PROJECTIONS));

    private final String title;
    private final int patienceSeconds;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which is immutable
    private final List<Port> ports;

    Component(String title, int patienceSeconds, List<Port> ports) {
        this.title = title;
        this.patienceSeconds = patienceSeconds;
        this.ports = ports;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Its name in files and folders, for example {@code engagement-service}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The ports it listens on; the first is the one people use. */
    public List<Port> ports() {
        return ports;
    }

    /** How long it may take to become ready before the start is given up, in seconds. */
    public int patienceSeconds() {
        return patienceSeconds;
    }

    /** Whether it is one of our own two services. */
    public boolean isService() {
        return this == ENGAGEMENT_SERVICE || this == PROJECTIONS;
    }

    /** What must be ready before it is started. */
    public Set<Component> needs() {
        return isService() ? Set.of(POSTGRES, KAFKA, OPENSEARCH, ZEEBE, ISSUER) : Set.of();
    }

    /** The order of stopping: first what uses the others. Components of one group stop together. */
    public static List<Set<Component>> stopOrder() {
        return List.of(
                Set.of(ENGAGEMENT_SERVICE, PROJECTIONS),
                Set.of(TASKLIST, ISSUER, KAFKA),
                Set.of(ZEEBE),
                Set.of(OPENSEARCH, POSTGRES));
    }
}
