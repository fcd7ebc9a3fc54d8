package io.tickmark.engagement.report;

import io.tickmark.engagement.rules.RuleViolation;

/** D20: a report is issued by somebody other than its preparer. */
final class IssuerIsNotPreparer {

    private IssuerIsNotPreparer() {}

    static void check(String preparer, String issuer) {
        if (preparer.equals(issuer)) {
            throw RuleViolation.of("D20", issuer + " formed the opinion; another auditor has to issue the report.")
                    .with("preparer", preparer)
                    .with("issuer", issuer);
        }
    }
}
