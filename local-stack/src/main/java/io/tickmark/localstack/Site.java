package io.tickmark.localstack;

import io.tickmark.localstack.people.People;

/** A Tickmark that runs on this machine with demo users, whatever its components run in. */
public interface Site {

    /** Address of a port that it listens on, for example {@code http://127.0.0.1:8180}. */
    String url(Port port);

    /** Its port numbers. */
    Ports ports();

    /** Whether this machine reaches a port of it. */
    boolean isOpen(Port port);

    /** Whether its calendar can be moved. */
    boolean isSimulated();

    /** The demo users. */
    People people();

    /** Tokens for the demo users, from its issuer. */
    Tokens tokens();

    /** How an audit firm signs in to its Kafka. */
    KafkaAccess kafkaOfFirm(String firm);

    /** Its simulated calendar. */
    Calendar calendar();
}
