package io.tickmark.testservers;

/** Where the servers of a test run. They are real ones in either case, of the same versions and with the same settings. */
public enum Where {
    /** Each server in a container of its official image. */
    CONTAINERS("containers"),
    /** PostgreSQL as a process on this machine, Kafka's server in the process of the test. */
    PROCESSES("local processes");

    private final String text;

    Where(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
