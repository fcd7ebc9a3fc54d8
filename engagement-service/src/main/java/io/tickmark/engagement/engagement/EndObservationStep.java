package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Ends the specified period of a Type 2. */
@Component
class EndObservationStep implements SystemStep {

    @Override
    public JobType type() {
        return JobType.END_OBSERVATION;
    }

    @Override
    public Intent take(Job job) {
        return Intent.to(new EngagementCommand.EndObservation(job.variables().text("engagementId")));
    }
}
