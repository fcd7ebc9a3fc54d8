package io.tickmark.engagement.platform;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tickmark.api.Ids;
import io.tickmark.api.platform.PlatformCommand;
import io.tickmark.engagement.process.decision.WaitingDecision;
import io.tickmark.engagement.process.decision.WaitingDecisions;
import io.tickmark.engagement.process.engine.Incidents;
import io.tickmark.engagement.process.engine.OpenIncident;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.engagement.web.Decides;
import io.tickmark.engagement.web.ReasonBody;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.Problems;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

/** What of the process engine needs an operator. */
@RestController
@Tag(name = "Platform")
class EngineController {

    private final WaitingDecisions waiting;
    private final Incidents incidents;
    private final Commands commands;

    EngineController(WaitingDecisions waiting, Incidents incidents, Commands commands) {
        this.waiting = waiting;
        this.incidents = incidents;
        this.commands = commands;
    }

    @GetMapping("/api/status/decisions")
    @Operation(
            summary = "List decisions that are not recorded yet",
            description =
                    "Role operator. Decisions made in the task list that this instance of the service has tried to"
                            + " record in vain, the oldest first, each with the reason. They are tried again by themselves.")
    List<WaitingDecision> decisions() {
        return waiting.all();
    }

    @GetMapping("/api/status/incidents")
    @Operation(
            summary = "List processes that cannot go on by themselves",
            description = "Role operator. The engine's open incidents, newest first; 503 while they cannot be told.")
    List<OpenIncident> incidents() {
        return readable(incidents::open);
    }

    @PostMapping("/api/platform/incidents/{key}:retry")
    @Decides(PlatformCommand.OrderIncidentRetry.class)
    @Operation(
            summary = "Have a process try again what it could not do",
            description =
                    "Role operator. Remove the cause first. The job gets new attempts and the incident is resolved; if"
                            + " the cause is still there, it becomes a new incident.")
    ResponseEntity<Answer> retry(Caller caller, @PathVariable long key, @RequestBody ReasonBody body) {
        OpenIncident incident = readable(() -> incidents.find(key))
                .orElseThrow(() -> Problems.of(HttpStatus.NOT_FOUND, "There is no such open incident."));
        return commands.create(
                "/api/platform/actions/",
                caller,
                commandId -> new PlatformCommand.OrderIncidentRetry(
                        Ids.operatorAction(commandId),
                        incidents.organisation(),
                        incident.key(),
                        incident.job(),
                        body.reason()));
    }

    private static <T> T readable(Supplier<T> read) {
        try {
            return read.get();
        } catch (RestClientException unreadable) {
            throw Problems.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The process engine's records cannot be read now. Try again later.");
        }
    }
}
