package io.tickmark.engagement.control.importing;

import io.tickmark.api.Ids;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.Definition;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.web.Commands;
import io.tickmark.eventstore.EventLog;
import io.tickmark.support.security.Caller;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers the controls of a list in one transaction. */
@Component
class ControlImport {

    private final CommandSender sender;
    private final Commands commands;
    private final EventLog log;

    ControlImport(CommandSender sender, Commands commands, EventLog log) {
        this.sender = sender;
        this.commands = commands;
        this.log = log;
    }

    /**
     * What became of a file.
     *
     * @param registered how many controls are new
     * @param unchanged how many stood there already, word for word
     * @param ignoredColumns columns that the product does not know
     */
    record Imported(int registered, int unchanged, List<String> ignoredColumns) {}

    @Transactional
    public Imported register(ControlList list, String programmeId, String tenant, Caller caller) {
        String importId = commands.commandId(caller);
        int registered = 0;
        List<RejectedRow> rejected = new ArrayList<>();
        for (Definition definition : list.controls()) {
            String controlId = Ids.control(programmeId, definition.code());
            String commandId = importId + "-" + controlId;
            try {
                sender.send(
                        new ControlCommand.Register(controlId, programmeId, tenant, definition),
                        Origin.request(commandId, Commands.actor(caller)));
                registered += log.outcomeOf(controlId, commandId).isPresent() ? 1 : 0;
            } catch (RuleViolation violation) {
                if (violation.rule().equals("ROLE")) {
                    throw violation;
                }
                rejected.add(new RejectedRow(0, definition.code() + ": " + violation.getMessage()));
            }
        }
        if (!rejected.isEmpty()) {
            throw ControlImportController.rejected(rejected);
        }
        return new Imported(registered, list.controls().size() - registered, list.ignoredColumns());
    }
}
