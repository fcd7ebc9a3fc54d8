package io.tickmark.engagement.workitem;

import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.engagement.web.Decides;
import io.tickmark.engagement.web.ReasonBody;
import io.tickmark.support.security.Caller;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An auditor's answers to work items over REST. */
@RestController
class WorkItemController {

    private final Commands commands;

    WorkItemController(Commands commands) {
        this.commands = commands;
    }

    /** Takes the evidence as sufficient to test (R50). */
    @Decides(WorkItemCommand.Accept.class)
    @PostMapping("/api/work-items/{id}:accept")
    ResponseEntity<Answer> accept(@PathVariable String id, Caller caller) {
        return commands.send(new WorkItemCommand.Accept(id), caller);
    }

    /** Sends the evidence back (R50). */
    @Decides(WorkItemCommand.Return.class)
    @PostMapping("/api/work-items/{id}:return")
    ResponseEntity<Answer> sendBack(@PathVariable String id, @Valid @RequestBody ReasonBody body, Caller caller) {
        return commands.send(new WorkItemCommand.Return(id, body.reason()), caller);
    }

    /** Records the result of the test (R53, R57, R58). */
    @Decides(WorkItemCommand.Answer.class)
    @PostMapping("/api/work-items/{id}:answer")
    ResponseEntity<Answer> answer(@PathVariable String id, @RequestBody TestResult body, Caller caller) {
        return commands.send(new WorkItemCommand.Answer(id, body), caller);
    }

    /** Another auditor of the firm concludes the test (D20). */
    @Decides(WorkItemCommand.Conclude.class)
    @PostMapping("/api/work-items/{id}:conclude")
    ResponseEntity<Answer> conclude(@PathVariable String id, Caller caller) {
        return commands.send(new WorkItemCommand.Conclude(id), caller);
    }
}
