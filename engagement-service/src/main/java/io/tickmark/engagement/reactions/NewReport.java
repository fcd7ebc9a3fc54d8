package io.tickmark.engagement.reactions;

import io.tickmark.api.report.ReportCommand;
import io.tickmark.engagement.engagement.EngagementFacts;

/** The one report of an engagement, with what its rules need to know. */
final class NewReport {

    private NewReport() {}

    /**
     * Opens it.
     *
     * @param fieldworkConcluded the id of the event that it follows from
     */
    static ReportCommand.Open of(EngagementFacts facts, String fieldworkConcluded) {
        return new ReportCommand.Open(
                facts.engagementId(),
                facts.tenant(),
                facts.examiner(),
                facts.type(),
                facts.examined().end(),
                facts.criteria(),
                fieldworkConcluded);
    }
}
