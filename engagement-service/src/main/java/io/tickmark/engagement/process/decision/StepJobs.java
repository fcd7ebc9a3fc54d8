package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes the steps that need nobody's decision. */
@Component
class StepJobs {

    private final JobCommands jobCommands;

    StepJobs(JobCommands jobCommands) {
        this.jobCommands = jobCommands;
    }

    JobOutcome answer(ProcessStep<?> step, Job job, Subject subject) {
        try {
            Actor system = Actor.process(subject.tenant(), subject.ids());
            return new JobOutcome.Done(jobCommands.of(step.read(job.variables()), job, system, job.process()));
        } catch (RuleViolation refused) {
            return step.correctable()
                    ? new JobOutcome.Rejected(Rejection.of(refused, null), Map.of())
                    : Failures.refused(job, refused);
        }
    }
}
