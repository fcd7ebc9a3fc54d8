package io.tickmark.engagement.reporting;

import io.tickmark.engagement.engagement.EngagementFacts;
import io.tickmark.engagement.process.History;
import io.tickmark.engagement.process.Intent;
import io.tickmark.engagement.process.Job;
import io.tickmark.engagement.process.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Opens the report of an engagement whose fieldwork is concluded. */
@Component
class OpenReportStep implements SystemStep {

    private final History history;

    OpenReportStep(History history) {
        this.history = history;
    }

    @Override
    public JobType type() {
        return JobType.OPEN_REPORT;
    }

    @Override
    public Intent take(Job job) {
        EngagementFacts facts = EngagementFacts.read(history, job.variables().text("engagementId"));
        return Intent.to(NewReport.of(facts));
    }
}
