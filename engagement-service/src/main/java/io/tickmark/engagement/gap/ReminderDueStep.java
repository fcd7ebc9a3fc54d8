package io.tickmark.engagement.gap;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import org.springframework.stereotype.Component;

/** A reminder of the owner is due, as the date says (R34). */
@Component
class ReminderDueStep implements SystemStep {

    @Override
    public JobType type() {
        return JobType.NOTE_REMINDER_DUE;
    }

    @Override
    public Intent take(Job job) {
        return Intent.to(new GapCommand.NoteReminderDue(
                job.variables().object("gap").text("gapId"), job.variables().whole("remindDaysBefore")));
    }
}
