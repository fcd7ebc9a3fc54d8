package io.tickmark.bench.contender;

import io.tickmark.bench.server.Database;
import java.util.List;

/** All who run in a JVM, by the name that they have in every table. */
public final class Contenders {

    /** The one that all ratios refer to. */
    public static final String RAW = "raw";

    /** Ours. */
    public static final String TICKMARK = "tickmark";

    /** The one that replays are compared with: it reads Axon's table without Axon. */
    public static final String CURSOR = "cursor";

    /** The same over our table. */
    public static final String TICKMARK_CURSOR = "cursor-tickmark";

    /** Ours, but for how it finds the parts of something. */
    public static final String WALK = "walk";

    private static final List<String> NAMES =
            List.of(RAW, "raw-batch", "axon-jpa", "axon-jpa-cache", "axon-jdbc", "axon-jdbc-cache", TICKMARK);

    private Contenders() {}

    /** In the order of the tables. */
    public static List<String> names() {
        return NAMES;
    }

    /** Those who read a log from its beginning, each after the cursor that it is compared with. */
    public static List<String> readers() {
        return List.of(CURSOR, "axon-jpa", "axon-jdbc", TICKMARK_CURSOR, TICKMARK);
    }

    /** Whether a contender needs our libraries. The rivals do without: the mere presence of our store changes Axon's event ids. */
    public static boolean isOurs(String name) {
        return name.endsWith(TICKMARK) || name.equals(WALK);
    }

    /** Those who keep a read model. */
    public static List<String> followers() {
        return List.of("axon-jpa", "axon-jdbc", TICKMARK);
    }

    /**
     * Gets a contender ready to work in its own, empty or used, database.
     *
     * @param writers how many will use it at once, at most
     * @throws IllegalArgumentException if nobody has this name
     */
    public static Contender open(String name, Database database, int writers) throws Exception {
        return switch (name) {
            case RAW -> new RawInsert(database, writers, 1);
            case "raw-batch" -> new RawInsert(database, writers, 100);
            case CURSOR -> Cursor.stock(database);
            case TICKMARK_CURSOR -> Cursor.tickmark(database);
            case TICKMARK -> new TickmarkService(database);
            case WALK -> new TickmarkService(database, Walk.class);
            case "axon-jpa" -> AxonJpa.open(database, writers, false);
            case "axon-jpa-cache" -> AxonJpa.open(database, writers, true);
            case "axon-jdbc" -> AxonJdbc.open(database, writers, false);
            case "axon-jdbc-cache" -> AxonJdbc.open(database, writers, true);
            default -> throw new IllegalArgumentException("There is no contender " + name + ".");
        };
    }
}
