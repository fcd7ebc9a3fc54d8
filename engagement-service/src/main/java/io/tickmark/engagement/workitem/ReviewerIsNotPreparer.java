package io.tickmark.engagement.workitem;

import io.tickmark.engagement.rules.RuleViolation;

/** D20: a test is reviewed by somebody other than its preparer. */
final class ReviewerIsNotPreparer {

    private ReviewerIsNotPreparer() {}

    static void check(String preparer, String reviewer) {
        if (preparer.equals(reviewer)) {
            throw RuleViolation.of("D20", reviewer + " prepared this test; another auditor has to conclude it.")
                    .with("preparer", preparer)
                    .with("reviewer", reviewer);
        }
    }
}
