package io.tickmark.engagement.process;

import java.net.URI;
import java.time.Duration;

/** The organisation that the process engine of a test serves. */
final class Serving {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private Serving() {}

    static ServedOrganisation only(String tenant) {
        return new ServedOrganisation(new ZeebeProperties(
                false, tenant, NOWHERE, NOWHERE, NOWHERE, null, 1, Duration.ofSeconds(5), Duration.ofSeconds(30)));
    }
}
