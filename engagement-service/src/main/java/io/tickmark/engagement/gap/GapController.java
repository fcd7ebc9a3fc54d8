package io.tickmark.engagement.gap;

import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.support.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is decided on a gap when no task asks for it, over REST. */
@RestController
class GapController {

    private final Commands commands;

    GapController(Commands commands) {
        this.commands = commands;
    }

    /** Gives planned work to another owner or to another day (R27). */
    @PostMapping("/api/gaps/{id}:replan")
    ResponseEntity<Answer> replan(GapCommand.Replan command, Caller caller) {
        return commands.send(command, caller);
    }
}
