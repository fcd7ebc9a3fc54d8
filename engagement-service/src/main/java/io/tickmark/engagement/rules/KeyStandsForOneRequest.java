package io.tickmark.engagement.rules;

/** A key that was used stands for what was asked with it, and for nothing else. */
public final class KeyStandsForOneRequest {

    /** The rule id of a second request under the key of the first. */
    public static final String KEY = "KEY";

    private KeyStandsForOneRequest() {}

    /**
     * Goes on if both digests are equal, or one is empty: what a process asks twice is the same job.
     *
     * @throws RuleViolation KEY if they differ
     */
    public static void check(String applied, String asked) {
        if (!applied.isEmpty() && !asked.isEmpty() && !applied.equals(asked)) {
            throw refusal();
        }
    }

    /** What is said to whoever uses a key for another request. */
    public static RuleViolation refusal() {
        return RuleViolation.of(
                KEY,
                "This key stands for another request that was carried out before. Send this one under a key of its own.");
    }
}
