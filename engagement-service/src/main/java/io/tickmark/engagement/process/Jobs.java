package io.tickmark.engagement.process;

import io.tickmark.engagement.rules.Input;
import io.tickmark.models.JobType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which job is answered by whom; each type by exactly one. */
@Component
class Jobs {

    private final Map<JobType, Function<Job, JobOutcome>> answers = new EnumMap<>(JobType.class);

    Jobs(
            List<DecisionHandler> handlers,
            Decisions decisions,
            List<SystemStep> steps,
            Steps stepping,
            UserTaskActor actors) {
        handlers.forEach(handler -> register(handler.type(), job -> decisions.answer(handler, job)));
        steps.forEach(step -> register(step.type(), job -> stepping.answer(step, job)));
        NoteDecision noteDecision = new NoteDecision(actors);
        register(JobType.NOTE_DECISION, noteDecision::answer);
    }

    /** Every job type that is answered here. */
    Set<JobType> types() {
        return Collections.unmodifiableSet(answers.keySet());
    }

    /** Does a job; whatever happens, there is an answer. */
    JobOutcome answer(JobType type, Job job) {
        return Input.present("type", answers.get(type)).apply(job);
    }

    private void register(JobType type, Function<Job, JobOutcome> answer) {
        if (answers.putIfAbsent(type, safely(answer)) != null) {
            throw new IllegalStateException("two answers to the job " + type.key());
        }
    }

    private static Function<Job, JobOutcome> safely(Function<Job, JobOutcome> answer) {
        return job -> {
            try {
                return answer.apply(job);
            } catch (RuntimeException failure) {
                return Failures.broken(job, failure);
            }
        };
    }
}
