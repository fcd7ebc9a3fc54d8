package io.tickmark.engagement.workitem;

import io.tickmark.engagement.rules.Preparers;

/** D20: whoever submitted evidence does not judge it, and whoever tested does not conclude the test. */
final class ReviewerIsNotPreparer {

    private ReviewerIsNotPreparer() {}

    static void accepts(Preparers submitters, String auditor) {
        submitters.mustNotInclude(auditor, "D20", "accepting the evidence", "somebody who submitted none of it has to");
    }

    static void answers(Preparers submitters, String auditor) {
        submitters.mustNotInclude(auditor, "D20", "testing the control", "somebody who submitted no evidence has to");
    }

    static void concludes(Preparers preparers, String reviewer) {
        preparers.mustNotInclude(reviewer, "D20", "concluding the test", "another auditor of the firm has to");
    }
}
