package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Opens the specified period of a Type 2. */
@Component
class StartObservationStep implements SystemStep {

    @Override
    public JobType type() {
        return JobType.START_OBSERVATION;
    }

    @Override
    public Intent take(Job job) {
        return Intent.to(new EngagementCommand.StartObservation(job.variables().text("engagementId")));
    }
}
