package io.tickmark.bench.load;

import io.tickmark.api.Ids;
import io.tickmark.api.Metadata;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.api.control.Rating;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Assessments of controls, spread over streams as {@link Zipf} has it. An aggregate ends after {@link #LENGTH} events and
 * the stream goes on with the next one, for in the product too a stream stays short. Safe for many writers.
 */
public final class Load {

    /** How many events an aggregate has at most. */
    public static final int LENGTH = 100;

    /** Whose controls they are. */
    public static final String TENANT = "acme";

    /** The programme of all controls. */
    public static final String PROGRAMME = Ids.programme("bench");

    /** The engagement in which they are rated. */
    public static final String ENGAGEMENT = Ids.engagement("bench");

    /** What is recorded with every event. */
    public static final List<String> METADATA = List.of(
            Metadata.COMMAND_ID,
            Metadata.COMMAND_DIGEST,
            Metadata.ACTOR,
            Metadata.ACTOR_ROLE,
            Metadata.CHANNEL,
            Metadata.IDENTIFIED_BY,
            Metadata.TOKEN_ISSUER,
            Metadata.TOKEN_ID,
            Metadata.TENANT,
            Metadata.CORRELATION_ID);

    private static final List<String> CRITERIA = List.of("CC6.1", "CC6.6");
    private static final List<String> WORDS = List.of(
            ("access review quarter sampled ticket owner confirmed backup restored log change approved before release"
                            + " leaver removed within one day alert answered vendor report read policy signed training done"
                            + " patch applied key rotated")
                    .split(" "));
    private static final List<String> ACTORS = List.of("lena", "omar", "ines", "colin");
    private static final int BASIS_WORDS = 16;

    private final int streams;
    private final Zipf zipf;
    private final AtomicIntegerArray counts;

    /**
     * @param streams how many streams there are
     * @param skew how uneven they are; 0 is even, 1 is the distribution of words in a text
     */
    public Load(int streams, double skew) {
        this.streams = streams;
        this.zipf = new Zipf(streams, skew);
        this.counts = new AtomicIntegerArray(streams);
    }

    /** The next piece of work of a writer. */
    public Assessment next(SplittableRandom random) {
        int stream = zipf.next(random);
        int count = counts.getAndIncrement(stream);
        String code = "CC6.1-" + (count / LENGTH * streams + stream);
        Assessed event = new Assessed(
                Ids.control(PROGRAMME, code), ENGAGEMENT, code, CRITERIA, Rating.MEETS, basis(random), null, null);
        return new Assessment(count % LENGTH, event, metadata(random));
    }

    private static String basis(SplittableRandom random) {
        StringBuilder basis = new StringBuilder(128);
        for (int word = 0; word < BASIS_WORDS; word++) {
            basis.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return basis.toString();
    }

    private static Map<String, String> metadata(SplittableRandom random) {
        String commandId = id(random);
        return Map.of(
                Metadata.COMMAND_ID,
                commandId,
                Metadata.COMMAND_DIGEST,
                (id(random) + id(random)).replace("-", ""),
                Metadata.ACTOR,
                ACTORS.get(random.nextInt(ACTORS.size())),
                Metadata.ACTOR_ROLE,
                Role.CONTROL_OWNER.key(),
                Metadata.CHANNEL,
                "rest",
                Metadata.IDENTIFIED_BY,
                "bearer-token",
                Metadata.TOKEN_ISSUER,
                "http://127.0.0.1:8184",
                Metadata.TOKEN_ID,
                id(random),
                Metadata.TENANT,
                TENANT,
                Metadata.CORRELATION_ID,
                commandId);
    }

    private static String id(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
