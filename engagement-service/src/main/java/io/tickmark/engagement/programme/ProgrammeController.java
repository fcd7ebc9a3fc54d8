package io.tickmark.engagement.programme;

import io.tickmark.api.Ids;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.engagement.web.Decides;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programmes over REST. */
@RestController
class ProgrammeController {

    private final Commands commands;

    ProgrammeController(Commands commands) {
        this.commands = commands;
    }

    record NewProgramme(String name, String serviceOrganisation, String system) {}

    /** Sets up a programme for the caller's organisation. */
    @Decides(ProgrammeCommand.Create.class)
    @PostMapping("/api/programmes")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> create(@RequestBody NewProgramme body, Caller caller) {
        String tenant = caller.tenant();
        if (tenant == null) {
            throw Problems.of(HttpStatus.FORBIDDEN, "Your account belongs to no service organisation.");
        }
        return commands.create(
                "/api/programmes/",
                caller,
                commandId -> new ProgrammeCommand.Create(
                        Ids.programme(commandId), tenant, body.name(), body.serviceOrganisation(), body.system()));
    }
}
