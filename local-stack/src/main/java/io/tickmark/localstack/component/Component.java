package io.tickmark.localstack.component;

import io.tickmark.localstack.Port;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parts of the stack, each its own operating system process, in the order in which they are listed to the user. */
public enum Component {
    POSTGRES("PostgreSQL", List.of(Port.POSTGRES)),
    KAFKA("Kafka", List.of(Port.KAFKA, Port.KAFKA_CONTROLLER)),
    OPENSEARCH("OpenSearch", List.of(Port.OPENSEARCH, Port.OPENSEARCH_TRANSPORT)),
    ZEEBE(
            "Zeebe",
            List.of(Port.ZEEBE_GRPC, Port.ZEEBE_REST, Port.ZEEBE_ACTUATOR, Port.ZEEBE_COMMAND, Port.ZEEBE_INTERNAL)),
    TASKLIST("Tasklist", List.of(Port.TASKLIST, Port.TASKLIST_ACTUATOR)),
    ISSUER("Token issuer", List.of(Port.ISSUER)),
    ENGAGEMENT_SERVICE("Engagement service", List.of(Port.ENGAGEMENT_SERVICE)),
    PROJECTIONS("Projections", List.of(Port.PROJECTIONS));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which is immutable
    private final List<Port> ports;

    Component(String title, List<Port> ports) {
        this.title = title;
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
