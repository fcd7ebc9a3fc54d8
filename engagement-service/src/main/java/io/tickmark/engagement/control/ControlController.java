package io.tickmark.engagement.control;

import io.tickmark.api.Ids;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.Definition;
import io.tickmark.engagement.programme.ProgrammeRegister;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.engagement.web.Decides;
import io.tickmark.support.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Controls over REST. */
@RestController
class ControlController {

    private final Commands commands;
    private final ProgrammeRegister programmes;

    ControlController(Commands commands, ProgrammeRegister programmes) {
        this.commands = commands;
        this.programmes = programmes;
    }

    record NewControl(String programmeId, Definition definition) {}

    /** Registers a control (R22). */
    @Decides(ControlCommand.Register.class)
    @PostMapping("/api/controls")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> register(@RequestBody NewControl body, Caller caller) {
        String tenant = programmes.tenantOf(body.programmeId(), caller.tenant());
        return commands.create(
                "/api/controls/",
                caller,
                commandId -> new ControlCommand.Register(
                        Ids.control(
                                body.programmeId(),
                                String.valueOf(body.definition().code())),
                        body.programmeId(),
                        tenant,
                        body.definition()));
    }

    /** Makes a new version (R48). */
    @PostMapping("/api/controls/{id}:revise")
    ResponseEntity<Answer> revise(ControlCommand.Revise command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Names owner, deputy and evidence owner (R18). */
    @PostMapping("/api/controls/{id}:assign")
    ResponseEntity<Answer> assign(ControlCommand.Assign command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Replaces the criteria that it serves (R23). */
    @PostMapping("/api/controls/{id}:map")
    ResponseEntity<Answer> map(ControlCommand.Map command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Says from when on it operates (R28). */
    @PostMapping("/api/controls/{id}:implement")
    ResponseEntity<Answer> implement(ControlCommand.Implement command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Ends it. */
    @PostMapping("/api/controls/{id}:retire")
    ResponseEntity<Answer> retire(ControlCommand.Retire command, Caller caller) {
        return commands.send(command, caller);
    }
}
