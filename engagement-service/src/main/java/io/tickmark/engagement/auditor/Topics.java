package io.tickmark.engagement.auditor;

/** The names of the channel's topics; the last part is the version of what they carry. */
final class Topics {

    /** To audit firms, keyed by engagement. */
    static final String WORK_ITEMS = "tickmark.work-items.v1";
    /** From audit firms. */
    static final String ANSWERS = "tickmark.work-item-answers.v1";
    /** Answers that were refused, for operators. */
    static final String DEAD_LETTERS = ANSWERS + ".dlt";

    private Topics() {}
}
