package io.tickmark.engagement.engagement;

import io.tickmark.api.Ids;
import io.tickmark.api.engagement.EngagementCommand;
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

/** Opening an engagement, resting it and giving it up, over REST. */
@RestController
class EngagementController {

    private final Commands commands;
    private final ProgrammeRegister programmes;

    EngagementController(Commands commands, ProgrammeRegister programmes) {
        this.commands = commands;
        this.programmes = programmes;
    }

    record NewEngagement(String programmeId, String name) {}

    /** Opens an engagement; its process starts. */
    @Decides(EngagementCommand.Open.class)
    @PostMapping("/api/engagements")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> open(@RequestBody NewEngagement body, Caller caller) {
        String tenant = programmes.tenantOf(body.programmeId(), caller.tenant());
        return commands.create(
                "/api/engagements/",
                caller,
                commandId ->
                        new EngagementCommand.Open(Ids.engagement(commandId), body.programmeId(), tenant, body.name()));
    }

    /** Stops work for a while. */
    @PostMapping("/api/engagements/{id}:hold")
    ResponseEntity<Answer> hold(EngagementCommand.Hold command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Takes up work again. */
    @PostMapping("/api/engagements/{id}:resume")
    ResponseEntity<Answer> resume(EngagementCommand.Resume command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Gives the engagement up. */
    @PostMapping("/api/engagements/{id}:cancel")
    ResponseEntity<Answer> cancel(EngagementCommand.Cancel command, Caller caller) {
        return commands.send(command, caller);
    }

    /** The auditor withdraws (D2). */
    @PostMapping("/api/engagements/{id}:withdraw")
    ResponseEntity<Answer> withdraw(EngagementCommand.Withdraw command, Caller caller) {
        return commands.send(command, caller);
    }
}
