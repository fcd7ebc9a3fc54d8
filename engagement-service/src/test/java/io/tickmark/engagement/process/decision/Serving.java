package io.tickmark.engagement.process.decision;

/** The organisation that the process engine of a test serves. */
public final class Serving {

    private Serving() {}

    public static ServedOrganisation only(String tenant) {
        return new ServedOrganisation(tenant);
    }
}
