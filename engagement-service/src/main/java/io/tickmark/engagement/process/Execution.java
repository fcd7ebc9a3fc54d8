package io.tickmark.engagement.process;

import io.tickmark.api.Command;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what a job leads to. Doing it again for the same job changes nothing. */
@Component
class Execution {

    private final CommandSender commands;

    Execution(CommandSender commands) {
        this.commands = commands;
    }

    /** Sends the commands and gives the variables for the process. */
    Map<String, @Nullable Object> of(Intent intent, Job job, Actor actor) {
        List<? extends Command> all = intent.commands();
        for (Command command : all) {
            String id = all.size() == 1 ? job.commandId() : job.commandId() + "/" + command.aggregateId();
            commands.send(command, new Origin(id, actor, job.correlationId(), null, job.process()));
        }
        return intent.results();
    }
}
