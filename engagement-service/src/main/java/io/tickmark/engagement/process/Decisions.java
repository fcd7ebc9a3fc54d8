package io.tickmark.engagement.process;

import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a handler turn a completed form into a command of the person who completed it. */
@Component
class Decisions {

    private final Decider decider;
    private final Execution execution;

    Decisions(Decider decider, Execution execution) {
        this.decider = decider;
        this.execution = execution;
    }

    JobOutcome answer(DecisionHandler handler, Job job) {
        Map<String, @Nullable Object> forget = new LinkedHashMap<>();
        try {
            Actor actor = decider.in(job.variables());
            Intent intent = handler.decide(job.variables());
            intent.forgetWhenRejected().forEach(name -> forget.put(name, null));
            Map<String, @Nullable Object> variables = execution.of(intent, job, actor);
            variables.put(Rejection.VARIABLE, null);
            return new JobOutcome.Done(variables);
        } catch (RuleViolation refused) {
            String by = Decider.idIn(job.variables()).orElse(null);
            return new JobOutcome.Rejected(Rejection.of(refused, by), forget);
        }
    }
}
