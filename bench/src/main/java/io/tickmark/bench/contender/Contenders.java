package io.tickmark.bench.contender;

import io.tickmark.bench.server.Database;
import java.util.List;

/** All who run in a JVM, by the name that they have in every table. */
public final class Contenders {

    /** The one that all ratios refer to. */
    public static final String RAW = "raw";

    /** Ours. */
    public static final String TICKMARK = "tickmark";

    private static final List<String> NAMES =
            List.of(RAW, "raw-batch", "axon-jpa", "axon-jpa-cache", "axon-jdbc", "axon-jdbc-cache");

    private Contenders() {}

    /** In the order of the tables. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Gets a contender ready to work in its own, empty or used, database.
     *
     * @param writers how many will use it at once, at most
     * @throws IllegalArgumentException if nobody has this name
     */
    public static Contender open(String name, Database database, int writers) throws Exception {
        return switch (name) {
            case RAW -> new RawInsert(database, writers);
            case "raw-batch" -> new RawBatch(database);
            case "axon-jpa" -> AxonJpa.open(database, writers, false);
            case "axon-jpa-cache" -> AxonJpa.open(database, writers, true);
            case "axon-jdbc" -> AxonJdbc.open(database, writers, false);
            case "axon-jdbc-cache" -> AxonJdbc.open(database, writers, true);
            default -> throw new IllegalArgumentException("There is no contender " + name + ".");
        };
    }
}
