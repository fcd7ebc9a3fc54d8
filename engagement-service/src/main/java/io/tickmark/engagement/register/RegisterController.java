package io.tickmark.engagement.register;

import io.tickmark.api.register.Entry;
import io.tickmark.api.register.EntryKind;
import io.tickmark.api.register.RegisterCommand;
import io.tickmark.engagement.programme.ProgrammeRegister;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.engagement.web.Decides;
import io.tickmark.support.security.Caller;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Registers of a programme over REST. */
@RestController
class RegisterController {

    private final Commands commands;
    private final ProgrammeRegister programmes;

    RegisterController(Commands commands, ProgrammeRegister programmes) {
        this.commands = commands;
        this.programmes = programmes;
    }

    record NewEntry(Entry entry, LocalDate effectiveFrom) {}

    /** Records an entry. */
    @Decides(RegisterCommand.RecordEntry.class)
    @PostMapping("/api/programmes/{id}/register:record")
    ResponseEntity<Answer> record(@PathVariable String id, @RequestBody NewEntry body, Caller caller) {
        String tenant = programmes.tenantOf(id, caller.tenant());
        return commands.send(new RegisterCommand.RecordEntry(id, tenant, body.entry(), body.effectiveFrom()), caller);
    }

    /** Makes a new version of an entry. */
    @PostMapping("/api/programmes/{id}/register:revise")
    ResponseEntity<Answer> revise(RegisterCommand.ReviseEntry command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Ends an entry. */
    @PostMapping("/api/programmes/{id}/register:withdraw")
    ResponseEntity<Answer> withdraw(RegisterCommand.WithdrawEntry command, Caller caller) {
        return commands.send(command, caller);
    }

    record NothingOfKind(EntryKind kind, String reason) {}

    /** Says that there is nothing of a kind. */
    @Decides(RegisterCommand.SayNone.class)
    @PostMapping("/api/programmes/{id}/register:say-none")
    ResponseEntity<Answer> sayNone(@PathVariable String id, @RequestBody NothingOfKind body, Caller caller) {
        String tenant = programmes.tenantOf(id, caller.tenant());
        return commands.send(new RegisterCommand.SayNone(id, tenant, body.kind(), body.reason()), caller);
    }

    /** A second person reviews a register as it stands (D20). */
    @PostMapping("/api/programmes/{id}/register:review")
    ResponseEntity<Answer> review(RegisterCommand.Review command, Caller caller) {
        return commands.send(command, caller);
    }
}
