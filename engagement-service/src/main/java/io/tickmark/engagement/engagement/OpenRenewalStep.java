package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** The time to plan the next examination has come (R66). */
@Component
class OpenRenewalStep implements SystemStep {

    @Override
    public JobType type() {
        return JobType.OPEN_RENEWAL;
    }

    @Override
    public Intent take(Job job) {
        return Intent.to(
                new EngagementCommand.ReachRenewalLeadTime(job.variables().text("engagementId")));
    }
}
