package io.tickmark.engagement.report;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Takes note that the report was issued (R60). */
@Component
class ReceiveReportStep implements SystemStep {

    @Override
    public JobType type() {
        return JobType.RECEIVE_REPORT;
    }

    @Override
    public Intent take(Job job) {
        return Intent.to(new EngagementCommand.ReceiveReport(
                job.variables().text("engagementId"),
                job.variables().text("reportId"),
                job.variables().day("reportDate")));
    }
}
