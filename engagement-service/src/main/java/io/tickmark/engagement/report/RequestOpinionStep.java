package io.tickmark.engagement.report;

import io.tickmark.api.Ids;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Asks the audit firm for its opinion. */
@Component
class RequestOpinionStep implements SystemStep {

    @Override
    public JobType type() {
        return JobType.REQUEST_OPINION;
    }

    @Override
    public Intent take(Job job) {
        return Intent.to(
                new ReportCommand.RequestOpinion(Ids.report(job.variables().text("engagementId"))));
    }
}
