package io.tickmark.engagement.control.importing;

import io.tickmark.api.Ids;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.web.Commands;
import io.tickmark.eventstore.EventLog;
import io.tickmark.support.security.Caller;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

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

    /**
     * Registers the controls of a list, all or none; once more where somebody else registered one of them at the same moment.
     *
     * @throws org.springframework.web.ErrorResponseException (422) naming the rows that a rule refuses
     */
    Imported register(ControlList list, String programmeId, String tenant, Caller caller) {
        String importId = commands.commandId(caller);
        return sender.together(() -> registerAll(list, programmeId, tenant, importId, caller));
    }

    private Imported registerAll(ControlList list, String programmeId, String tenant, String importId, Caller caller) {
        int registered = 0;
        Rejections rejections = new Rejections();
        for (ListedControl control : inOrderOfTheirIds(list.controls(), programmeId)) {
            String controlId = Ids.control(programmeId, control.definition().code());
            String commandId = importId + "-" + controlId;
            try {
                sender.send(
                        new ControlCommand.Register(controlId, programmeId, tenant, control.definition()),
                        Origin.request(commandId, Commands.actor(caller)));
                registered += log.outcomeOf(controlId, commandId).isPresent() ? 1 : 0;
            } catch (RuleViolation violation) {
                if (violation.kind() == RuleViolation.Kind.ROLE) {
                    throw violation;
                }
                rejections.add(control.line(), control.definition().code() + ": " + violation.getMessage());
            }
        }
        if (!rejections.isEmpty()) {
            throw ControlImportController.rejected(rejections);
        }
        return new Imported(registered, list.controls().size() - registered, list.ignoredColumns());
    }

    /** Two imports at once meet the same streams in the same order, so neither waits for what the other holds. */
    private static List<ListedControl> inOrderOfTheirIds(List<ListedControl> controls, String programmeId) {
        return controls.stream()
                .sorted(Comparator.comparing(
                        control -> Ids.control(programmeId, control.definition().code())))
                .toList();
    }
}
