package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.process.decision.ProcessTree.NotVisibleYet;
import io.tickmark.engagement.process.decision.ProcessTree.StartedByHand;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.models.JobType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which job is answered by whom; each type by exactly one. */
@Component
public class Jobs {

    private final Map<JobType, Function<Job, JobOutcome>> answers = new EnumMap<>(JobType.class);
    private final Set<JobType> deciding = EnumSet.of(JobType.NOTE_DECISION);
    private final UntilVisible untilVisible = new UntilVisible();
    private final Subjects subjects;
    private final WaitingDecisions waiting;

    Jobs(
            List<Tasks> tasks,
            FormJobs forms,
            StepJobs steps,
            ShowForm showForm,
            Subjects subjects,
            UserTaskActor actors,
            WaitingDecisions waiting) {
        this.subjects = subjects;
        this.waiting = waiting;
        for (Tasks answered : tasks) {
            for (FormDecision<?> form : answered.forms()) {
                deciding.add(form.type());
                register(form.type(), about((job, subject) -> forms.answer(form, job, subject)));
            }
            for (ProcessStep<?> step : answered.steps()) {
                register(step.type(), about((job, subject) -> steps.answer(step, job, subject)));
            }
        }
        register(JobType.SHOW_FORM, about((job, subject) -> showForm.answer(job)));
        NoteDecision noteDecision = new NoteDecision(actors, untilVisible);
        register(JobType.NOTE_DECISION, noteDecision::answer);
    }

    /** Every job type that is answered here. */
    public Set<JobType> types() {
        return Collections.unmodifiableSet(answers.keySet());
    }

    /** Does a job; whatever happens, there is an answer. */
    public JobOutcome answer(JobType type, Job job) {
        long began = waiting.now();
        JobOutcome outcome = Input.present("type", answers.get(type)).apply(job);
        if (deciding.contains(type)) {
            waiting.attempted(job, outcome, began);
        }
        return outcome;
    }

    private void register(JobType type, Function<Job, JobOutcome> answer) {
        if (answers.putIfAbsent(type, safely(answer)) != null) {
            throw new IllegalStateException("two answers to the job " + type.key());
        }
    }

    /** What nobody but a stranger can have asked for has no effect: its process ends, or an operator is called at once. */
    private Function<Job, JobOutcome> about(BiFunction<Job, Subject, JobOutcome> answer) {
        return job -> {
            Subject subject;
            try {
                subject = subjects.of(job);
            } catch (NotVisibleYet notYet) {
                return untilVisible.again(job, notYet);
            } catch (StartedByHand stranger) {
                return new JobOutcome.Ended(stranger.root().key(), stranger.toString());
            } catch (RuleViolation wrong) {
                return Failures.wrong(wrong);
            }
            return answer.apply(job, subject);
        };
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
