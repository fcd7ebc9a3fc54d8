package io.tickmark.engagement.process.decision;

import io.tickmark.api.Command;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.process.decision.ProcessTree.NotVisibleYet;
import io.tickmark.engagement.process.decision.ProcessTree.Root;
import io.tickmark.engagement.process.decision.ProcessTree.StartedByHand;
import io.tickmark.engagement.rules.OneProcessLeads;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.models.ProcessId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds what a job is about. Anybody may start a process in Tasklist with variables of their own, so variables decide nothing:
 * the job is followed to the root of its process tree, and only what an event of ours started has a root that is bound in the
 * log to one engagement or programme. The variables have to agree with it.
 */
@Component
class Subjects {

    private final ProcessTree tree;
    private final History history;
    private final ServedOrganisation served;
    private final CommandSender commands;

    Subjects(ProcessTree tree, History history, ServedOrganisation served, CommandSender commands) {
        this.tree = tree;
        this.history = history;
        this.served = served;
        this.commands = commands;
    }

    /**
     * What the job is about.
     *
     * @throws StartedByHand if no event of ours stands behind its process
     * @throws RuleViolation PROCESS if its variables tell something else than the log, or it is another organisation's
     */
    Subject of(Job job) throws NotVisibleYet, StartedByHand {
        Root root = tree.rootOf(job.processInstanceKey());
        Subject subject;
        if (root.processId().equals(ProcessId.ENGAGEMENT.key())) {
            subject = ofEngagement(job, root);
        } else if (root.processId().equals(ProcessId.MONITORING.key())) {
            subject = ofProgramme(job, root);
        } else {
            throw new StartedByHand(root);
        }
        mustAgree(job, "programmeId", subject.programmeId());
        mustAgree(job, "tenant", subject.tenant());
        return subject;
    }

    private Subject ofEngagement(Job job, Root root) {
        String id = named(job, "engagementId");
        List<EngagementEvent> events = history.of(id, EngagementEvent.class);
        EngagementEvent.Opened opened = first(events, EngagementEvent.Opened.class)
                .orElseThrow(() -> refusal("There is no engagement " + id + "."));
        Subject subject = new Subject(opened.tenant(), opened.programmeId(), id);
        String instance = Long.toString(root.key());
        Optional<String> bound =
                first(events, EngagementEvent.ProcessBound.class).map(EngagementEvent.ProcessBound::instance);
        bind(bound, instance, new EngagementCommand.BindProcess(id, instance), subject);
        return subject;
    }

    /** The monitoring of a programme also asks for what concerns one of its engagements. */
    private Subject ofProgramme(Job job, Root root) {
        String id = named(job, "programmeId");
        List<ProgrammeEvent> events = history.of(id, ProgrammeEvent.class);
        ProgrammeEvent.Created created = first(events, ProgrammeEvent.Created.class)
                .orElseThrow(() -> refusal("There is no programme " + id + "."));
        String instance = Long.toString(root.key());
        Optional<String> bound =
                first(events, ProgrammeEvent.ProcessBound.class).map(ProgrammeEvent.ProcessBound::instance);
        bind(bound, instance, new ProgrammeCommand.BindProcess(id, instance), new Subject(created.tenant(), id, null));
        String engagementId = job.variables().optionalText("engagementId").orElse(null);
        if (engagementId != null && !programmeOf(engagementId).equals(Optional.of(id))) {
            throw refusal("The engagement " + engagementId + " is none of the programme " + id + ".");
        }
        return new Subject(created.tenant(), id, engagementId);
    }

    private Optional<String> programmeOf(String engagementId) {
        return first(history.of(engagementId, EngagementEvent.class), EngagementEvent.Opened.class)
                .map(EngagementEvent.Opened::programmeId);
    }

    /** The first job of the process binds it; the aggregate lets the first instance win. */
    private void bind(Optional<String> bound, String instance, Command binding, Subject subject) {
        served.mustOwn(subject);
        if (OneProcessLeads.isNew(bound.orElse(null), instance)) {
            String id = binding.aggregateId();
            Actor system = Actor.process(subject.tenant(), Set.of(id));
            commands.send(binding, new Origin("bind-" + instance, system, id, null, null));
        }
    }

    private static void mustAgree(Job job, String variable, String known) {
        String told = job.variables().optionalText(variable).orElse(known);
        if (!told.equals(known)) {
            throw refusal("The variable " + variable + " says " + told + ", and the log says " + known + ".");
        }
    }

    private static String named(Job job, String variable) {
        return job.variables()
                .optionalText(variable)
                .orElseThrow(() -> refusal("The variable " + variable + " is missing."));
    }

    private static <E> Optional<E> first(List<? super E> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static RuleViolation refusal(String message) {
        return RuleViolation.of(OneProcessLeads.PROCESS, message);
    }
}
