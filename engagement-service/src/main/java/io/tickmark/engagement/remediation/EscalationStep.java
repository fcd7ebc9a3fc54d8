package io.tickmark.engagement.remediation;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.process.Intent;
import io.tickmark.engagement.process.Job;
import io.tickmark.engagement.process.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Tells the owner's manager after the due date (R34). */
@Component
class EscalationStep implements SystemStep {

    @Override
    public JobType type() {
        return JobType.RAISE_ESCALATION;
    }

    @Override
    public Intent take(Job job) {
        return Intent.to(new GapCommand.Escalate(job.variables().object("gap").text("gapId")));
    }
}
