package io.tickmark.engagement.report;

import io.tickmark.engagement.rules.Preparers;

/** D20: whoever formed an opinion, even one that was replaced, does not issue the report; whoever asserts does neither. */
final class IssuerIsNotPreparer {

    private IssuerIsNotPreparer() {}

    static void check(Preparers preparers, String issuer) {
        preparers.mustNotInclude(issuer, "D20", "issuing the report", "another auditor of the firm has to");
    }

    static void checkOpinion(Preparers management, String auditor) {
        management.mustNotInclude(auditor, "D20", "forming the opinion", "an auditor who asserted nothing has to");
    }
}
