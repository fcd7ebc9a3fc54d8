package io.tickmark.api;

/** A decision that nobody takes on what they had a hand in (D20). */
public interface Judgement extends Command {

    /** The command that notes a refused attempt in the stream of what would have been judged. */
    Command noting(SegregationViolation violation);
}
