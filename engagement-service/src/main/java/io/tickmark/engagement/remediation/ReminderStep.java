package io.tickmark.engagement.remediation;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.process.Intent;
import io.tickmark.engagement.process.Job;
import io.tickmark.engagement.process.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** Reminds the owner before the due date (R34). */
@Component
class ReminderStep implements SystemStep {

    @Override
    public JobType type() {
        return JobType.SEND_REMINDER;
    }

    @Override
    public Intent take(Job job) {
        return Intent.to(new GapCommand.Remind(job.variables().object("gap").text("gapId")));
    }
}
