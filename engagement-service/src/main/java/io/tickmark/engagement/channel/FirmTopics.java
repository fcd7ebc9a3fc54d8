package io.tickmark.engagement.channel;

import io.tickmark.engagement.rules.FirmId;
import java.util.regex.Pattern;

/**
 * An audit firm's own topics; v1 is the version of what they carry. Nobody else's account may read or write them.
 *
 * @param firm the firm's id, as in its auditors' tokens
 */
record FirmTopics(String firm) {

    private static final String WORK_ITEMS = "tickmark.work-items.v1.";
    private static final String ANSWERS = "tickmark.work-item-answers.v1.";
    private static final String DEAD_LETTERS = ".dlt";

    /** Matches the topics of answers of all firms and nothing else. */
    static final String ALL_ANSWERS = "tickmark\\.work-item-answers\\.v1\\." + FirmId.PATTERN;

    private static final Pattern LETTERS_OF_ANY = Pattern.compile(ALL_ANSWERS + "\\.dlt");

    /**
     * Those of a firm.
     *
     * @throws IllegalArgumentException if that is no id of which topics can be named
     */
    FirmTopics {
        if (!FirmId.is(firm)) {
            throw new IllegalArgumentException("No topics can be named after a firm of this id");
        }
    }

    /** Those of the firm that has a topic of answers. */
    static FirmTopics ofAnswers(String topic) {
        return new FirmTopics(topic.substring(ANSWERS.length()));
    }

    /** Those of the firm that has a topic of dead letters. */
    static FirmTopics ofDeadLetters(String topic) {
        return ofAnswers(topic.substring(0, topic.length() - DEAD_LETTERS.length()));
    }

    static boolean isDeadLetters(String topic) {
        return LETTERS_OF_ANY.matcher(topic).matches();
    }

    /** To the firm, keyed by engagement. */
    String workItems() {
        return WORK_ITEMS + firm;
    }

    /** From the firm. */
    String answers() {
        return ANSWERS + firm;
    }

    /** Its answers that were refused, for operators. */
    String deadLetters() {
        return answers() + DEAD_LETTERS;
    }
}
