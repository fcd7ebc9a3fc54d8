package io.tickmark.engagement.register;

import io.tickmark.engagement.rules.Preparers;

/** D20: whoever recorded, revised or withdrew an entry since the last review, or said that there is none, does not review the register. */
final class ReviewerChangedNothing {

    private ReviewerChangedNothing() {}

    static void check(Preparers preparers, String reviewer) {
        preparers.mustNotInclude(
                reviewer, "D20", "reviewing the register", "somebody who changed nothing in it since has to");
    }
}
