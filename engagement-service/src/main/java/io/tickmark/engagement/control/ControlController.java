package io.tickmark.engagement.control;

import io.tickmark.api.Ids;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.Definition;
import io.tickmark.engagement.programme.ProgrammeRegister;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.engagement.web.Decides;
import io.tickmark.support.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
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

    record NewControl(@NotBlank String programmeId, @NotNull Definition definition) {}

    record Revision(
            @NotNull Definition definition,
            @NotNull LocalDate effectiveFrom,
            @NotBlank String reason) {}

    record Assignment(
            @NotBlank String owner,
            @NotBlank String deputy,
            @NotBlank String evidenceOwner) {}

    record Mapping(@NotNull List<String> criteria) {}

    record Start(@NotNull LocalDate effectiveFrom) {}

    record End(@NotNull LocalDate effectiveFrom, @NotBlank String reason) {}

    /** Registers a control (R22). */
    @Decides(ControlCommand.Register.class)
    @PostMapping("/api/controls")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> register(@Valid @RequestBody NewControl body, Caller caller) {
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
    @Decides(ControlCommand.Revise.class)
    @PostMapping("/api/controls/{id}:revise")
    ResponseEntity<Answer> revise(@PathVariable String id, @Valid @RequestBody Revision body, Caller caller) {
        return commands.send(
                new ControlCommand.Revise(id, body.definition(), body.effectiveFrom(), body.reason()), caller);
    }

    /** Names owner, deputy and evidence owner (R18). */
    @Decides(ControlCommand.Assign.class)
    @PostMapping("/api/controls/{id}:assign")
    ResponseEntity<Answer> assign(@PathVariable String id, @Valid @RequestBody Assignment body, Caller caller) {
        return commands.send(new ControlCommand.Assign(id, body.owner(), body.deputy(), body.evidenceOwner()), caller);
    }

    /** Replaces the criteria that it serves (R23). */
    @Decides(ControlCommand.Map.class)
    @PostMapping("/api/controls/{id}:map")
    ResponseEntity<Answer> map(@PathVariable String id, @Valid @RequestBody Mapping body, Caller caller) {
        return commands.send(new ControlCommand.Map(id, body.criteria()), caller);
    }

    /** Says from when on it operates (R28). */
    @Decides(ControlCommand.Implement.class)
    @PostMapping("/api/controls/{id}:implement")
    ResponseEntity<Answer> implement(@PathVariable String id, @Valid @RequestBody Start body, Caller caller) {
        return commands.send(new ControlCommand.Implement(id, body.effectiveFrom()), caller);
    }

    /** Ends it. */
    @Decides(ControlCommand.Retire.class)
    @PostMapping("/api/controls/{id}:retire")
    ResponseEntity<Answer> retire(@PathVariable String id, @Valid @RequestBody End body, Caller caller) {
        return commands.send(new ControlCommand.Retire(id, body.effectiveFrom(), body.reason()), caller);
    }
}
