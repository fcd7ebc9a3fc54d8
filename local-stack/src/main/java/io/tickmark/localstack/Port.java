package io.tickmark.localstack;

import java.util.Locale;

/** Every port the stack listens on, always on 127.0.0.1, with its default number. */
public enum Port {
    ENGAGEMENT_SERVICE(8180),
    PROJECTIONS(8181),
    TASKLIST(8182),
    ZEEBE_REST(8183),
    ISSUER(8184),
    TASKLIST_ACTUATOR(8185),
    ZEEBE_GRPC(26500),
    ZEEBE_COMMAND(26501),
    ZEEBE_INTERNAL(26502),
    ZEEBE_ACTUATOR(9600),
    OPENSEARCH(9210),
    OPENSEARCH_TRANSPORT(9310),
    POSTGRES(5632),
    KAFKA(9192),
    KAFKA_CONTROLLER(9193);

    private final int number;

    Port(int number) {
        this.number = number;
    }

    /** The port used when nothing else is configured. */
    public int defaultNumber() {
        return number;
    }

    /** Its key in a properties file, for example {@code zeebe-grpc}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The environment variable that overrides it, for example {@code TICKMARK_PORT_ZEEBE_GRPC}. */
    public String variable() {
        return "TICKMARK_PORT_" + name();
    }
}
