package io.tickmark.engagement.platform;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tickmark.api.Ids;
import io.tickmark.api.platform.PlatformCommand;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.engagement.web.Decides;
import io.tickmark.engagement.web.ReasonBody;
import io.tickmark.support.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Orders of operators. */
@RestController
@Tag(name = "Platform")
class PlatformController {

    private static final String PARTITION = "/api/platform/read-models/{readModel}/partitions/{partition}";
    private static final String ACTIONS = "/api/platform/actions/";

    private final Commands commands;

    PlatformController(Commands commands) {
        this.commands = commands;
    }

    /**
     * Which event is to be passed over, and why.
     *
     * @param position where it stands in the log, as the list of what waits tells it
     */
    record Skip(long position, String reason) {}

    @PostMapping(PARTITION + ":retry")
    @Decides(PlatformCommand.OrderRetry.class)
    @Operation(
            summary = "Have a partition of a read model catch up",
            description =
                    "Role operator. The read model folds again what it could not fold, and then what waited behind it, in"
                            + " the log's order. Without effect where nothing waits.")
    ResponseEntity<Answer> retry(
            Caller caller,
            @PathVariable String readModel,
            @PathVariable String partition,
            @RequestBody ReasonBody body) {
        return commands.create(
                ACTIONS,
                caller,
                commandId -> new PlatformCommand.OrderRetry(
                        Ids.operatorAction(commandId), readModel, partition, body.reason()));
    }

    @PostMapping(PARTITION + ":skip")
    @Decides(PlatformCommand.OrderSkip.class)
    @Operation(
            summary = "Have a read model pass over an event that it cannot fold",
            description =
                    "Role operator. The event stays in the log; the read model, and every rebuild of it, goes on behind"
                            + " it. Without effect on an event that was folded.")
    ResponseEntity<Answer> skip(
            Caller caller, @PathVariable String readModel, @PathVariable String partition, @RequestBody Skip body) {
        return commands.create(
                ACTIONS,
                caller,
                commandId -> new PlatformCommand.OrderSkip(
                        Ids.operatorAction(commandId), readModel, partition, body.position(), body.reason()));
    }
}
