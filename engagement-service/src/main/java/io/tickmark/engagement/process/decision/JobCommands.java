package io.tickmark.engagement.process.decision;

import io.tickmark.api.Command;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what a job leads to. Doing it again for the same job changes nothing. */
@Component
class JobCommands {

    private final CommandSender commands;

    JobCommands(CommandSender commands) {
        this.commands = commands;
    }

    /** Sends the commands and gives the variables for the process. */
    Map<String, @Nullable Object> of(Intent intent, Job job, Actor actor, Origin.ProcessVersion process) {
        for (Command command : intent.commands()) {
            String id = idOf(command, intent, job);
            commands.send(command, new Origin(id, actor, job.correlationId(), null, process));
        }
        return intent.results();
    }

    /** Whether an earlier delivery of the job has done all of it. */
    boolean isDone(Intent intent, Job job) {
        return intent.commands().stream().allMatch(command -> commands.isRecorded(command, idOf(command, intent, job)));
    }

    private static String idOf(Command command, Intent intent, Job job) {
        return intent.commands().size() == 1 ? job.commandId() : job.commandId() + "/" + command.aggregateId();
    }
}
