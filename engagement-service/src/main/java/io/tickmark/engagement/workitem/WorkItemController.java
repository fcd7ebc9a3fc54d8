package io.tickmark.engagement.workitem;

import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.support.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An auditor's answers to work items over REST. */
@RestController
class WorkItemController {

    private final Commands commands;

    WorkItemController(Commands commands) {
        this.commands = commands;
    }

    /** Takes the evidence as sufficient to test (R50). */
    @PostMapping("/api/work-items/{id}:accept")
    ResponseEntity<Answer> accept(WorkItemCommand.Accept command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Sends the evidence back (R50). */
    @PostMapping("/api/work-items/{id}:return")
    ResponseEntity<Answer> sendBack(WorkItemCommand.Return command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Records the result of the test (R53, R57, R58). */
    @PostMapping("/api/work-items/{id}:answer")
    ResponseEntity<Answer> answer(WorkItemCommand.Answer command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Another auditor of the firm concludes the test (D20). */
    @PostMapping("/api/work-items/{id}:conclude")
    ResponseEntity<Answer> conclude(WorkItemCommand.Conclude command, Caller caller) {
        return commands.send(command, caller);
    }
}
