package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.DecisionRights;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.RuleViolation.Kind;
import io.tickmark.engagement.rules.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the job behind a form: what was entered becomes a command of the person who completed it. */
@Component
class FormJobs {

    /** Who may not decide at all cannot correct it: the task goes back to the group, so that somebody else may take it. */
    private static final Set<Kind> CORRECTABLE_BY_OTHERS = Set.of(Kind.ROLE, Kind.ISOLATION);

    private final DecisionMaker decisionMaker;
    private final ShownForms forms;
    private final JobCommands jobCommands;

    FormJobs(DecisionMaker decisionMaker, ShownForms forms, JobCommands jobCommands) {
        this.decisionMaker = decisionMaker;
        this.forms = forms;
        this.jobCommands = jobCommands;
    }

    JobOutcome answer(FormDecision<?> form, Job job, Subject subject) {
        Map<String, @Nullable Object> forget = new LinkedHashMap<>();
        try {
            Actor actor = decisionMaker.in(job.variables()).actingFor(subject.ids());
            Intent intent = form.read(job.variables());
            intent.forgetWhenRejected().forEach(name -> forget.put(name, null));
            intent.commands().forEach(command -> DecisionRights.entitling(command.getClass(), actor.roles()));
            if (!jobCommands.isDone(intent, job)) {
                forms.mustStillHold(job.variables());
            }
            Map<String, @Nullable Object> variables =
                    jobCommands.of(intent, job, actor, job.process().showing(digest(job.variables())));
            variables.put(Rejection.VARIABLE, null);
            form.texts().forEach(name -> variables.put(name, null));
            return new JobOutcome.Done(variables);
        } catch (RuleViolation refused) {
            String by = CORRECTABLE_BY_OTHERS.contains(refused.kind())
                    ? null
                    : DecisionMaker.idIn(job.variables()).orElse(null);
            return new JobOutcome.Rejected(Rejection.of(refused, by), forget);
        }
    }

    private static @Nullable String digest(Variables process) {
        return DecisionMaker.shownIn(process).map(Sha256::of).orElse(null);
    }
}
