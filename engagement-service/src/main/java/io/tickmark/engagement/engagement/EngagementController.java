package io.tickmark.engagement.engagement;

import io.tickmark.api.Ids;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.programme.ProgrammeRegister;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.engagement.web.Decides;
import io.tickmark.engagement.web.ReasonBody;
import io.tickmark.support.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
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

    record NewEngagement(
            @NotBlank String programmeId, @NotBlank String name) {}

    /** Opens an engagement; its process starts. */
    @Decides(EngagementCommand.Open.class)
    @PostMapping("/api/engagements")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> open(@Valid @RequestBody NewEngagement body, Caller caller) {
        String tenant = programmes.tenantOf(body.programmeId(), caller.tenant());
        return commands.create(
                "/api/engagements/",
                caller,
                commandId ->
                        new EngagementCommand.Open(Ids.engagement(commandId), body.programmeId(), tenant, body.name()));
    }

    /** Stops work for a while. */
    @Decides(EngagementCommand.Hold.class)
    @PostMapping("/api/engagements/{id}:hold")
    ResponseEntity<Answer> hold(@PathVariable String id, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.send(new EngagementCommand.Hold(id, body.reason()), caller);
    }

    /** Takes up work again. */
    @Decides(EngagementCommand.Resume.class)
    @PostMapping("/api/engagements/{id}:resume")
    ResponseEntity<Answer> resume(@PathVariable String id, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.send(new EngagementCommand.Resume(id, body.reason()), caller);
    }

    /** Gives the engagement up. */
    @Decides(EngagementCommand.Cancel.class)
    @PostMapping("/api/engagements/{id}:cancel")
    ResponseEntity<Answer> cancel(@PathVariable String id, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.send(new EngagementCommand.Cancel(id, body.reason()), caller);
    }

    /** The auditor withdraws (D2). */
    @Decides(EngagementCommand.Withdraw.class)
    @PostMapping("/api/engagements/{id}:withdraw")
    ResponseEntity<Answer> withdraw(@PathVariable String id, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.send(new EngagementCommand.Withdraw(id, body.reason()), caller);
    }
}
