package io.tickmark.engagement.report;

import io.tickmark.api.report.ReportCommand;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.support.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's opinion and report over REST. */
@RestController
class ReportController {

    private final Commands commands;

    ReportController(Commands commands) {
        this.commands = commands;
    }

    /** The preparer forms the opinion, subject by subject (D15). */
    @PostMapping("/api/engagements/{id}/opinion")
    ResponseEntity<Answer> formOpinion(ReportCommand.FormOpinion command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Another auditor of the firm issues the report (R60, D20). */
    @PostMapping("/api/engagements/{id}/report")
    ResponseEntity<Answer> issue(ReportCommand.Issue command, Caller caller) {
        return commands.send(command, caller);
    }
}
