package io.tickmark.bench.load;

import io.tickmark.api.Ids;
import io.tickmark.api.Metadata;
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

    private static final List<String> CODES = List.of("CC6.1-03", "CC7.2-11", "CC8.1-02", "A1.2-05", "C1.1-01");
    private static final List<String> WORDS = List.of(
            "access",
            "review",
            "quarter",
            "sampled",
            "ticket",
            "owner",
            "confirmed",
            "backup",
            "restored",
            "log",
            "change",
            "approved",
            "before",
            "release",
            "leaver",
            "removed",
            "within",
            "one",
            "day",
            "alert",
            "answered",
            "vendor",
            "report",
            "read",
            "policy",
            "signed",
            "training",
            "done",
            "patch",
            "applied",
            "key",
            "rotated");
    private static final List<String> ACTORS = List.of("lena", "omar", "ines", "colin");
    private static final List<Rating> RATINGS = List.of(Rating.values());
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

    /** How many streams there are. */
    public int streams() {
        return streams;
    }

    /** The next piece of work of a writer. */
    public Assessment next(SplittableRandom random) {
        int stream = zipf.next(random);
        int count = counts.getAndIncrement(stream);
        String controlId = Ids.control("prg-bench-" + count / LENGTH, Integer.toString(stream));
        return new Assessment(stream, count % LENGTH, command(controlId, random), metadata(random));
    }

    private static Assess command(String controlId, SplittableRandom random) {
        String code = CODES.get(random.nextInt(CODES.size()));
        Assessed assessment = new Assessed(
                controlId,
                "eng-5f0d7c1e-1f7b-3c8e-9d56-0c4b8e6a2f11",
                code,
                List.of(code.substring(0, code.indexOf('-')), "CC6.6"),
                RATINGS.get(random.nextInt(RATINGS.size())),
                basis(random),
                null,
                null);
        return new Assess(controlId, assessment);
    }

    private static String basis(SplittableRandom random) {
        StringBuilder basis = new StringBuilder(128);
        for (int word = 0; word < BASIS_WORDS; word++) {
            basis.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return basis.toString();
    }

    private static Map<String, String> metadata(SplittableRandom random) {
        String commandId = new UUID(random.nextLong(), random.nextLong()).toString();
        return Map.of(
                Metadata.COMMAND_ID,
                commandId,
                Metadata.ACTOR,
                ACTORS.get(random.nextInt(ACTORS.size())),
                Metadata.ACTOR_ROLE,
                "control-owner",
                Metadata.TENANT,
                "acme",
                Metadata.CORRELATION_ID,
                commandId);
    }
}
