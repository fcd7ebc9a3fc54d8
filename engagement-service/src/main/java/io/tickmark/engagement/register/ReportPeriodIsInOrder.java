package io.tickmark.engagement.register;

import io.tickmark.api.register.Entry;
import io.tickmark.api.register.SubserviceOrganisation;
import io.tickmark.engagement.rules.RuleViolation;

/** D5: the period that the report of a subservice organisation covers does not end before it starts. */
final class ReportPeriodIsInOrder {

    private ReportPeriodIsInOrder() {}

    static void check(Entry entry) {
        if (entry instanceof SubserviceOrganisation organisation
                && organisation.reportCovers() != null
                && organisation
                        .reportCovers()
                        .end()
                        .isBefore(organisation.reportCovers().start())) {
            throw RuleViolation.input("entry.reportCovers", "ends before it starts; give its first and last day.");
        }
    }
}
