package io.tickmark.engagement.report;

import io.tickmark.api.Ids;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.engagement.web.Decides;
import io.tickmark.support.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The auditor's opinion and report over REST. */
@RestController
class ReportController {

    private final Commands commands;

    ReportController(Commands commands) {
        this.commands = commands;
    }

    record OpinionBody(@NotNull List<Opinion> opinions) {}

    record ReportBody(
            @NotNull LocalDate reportDate, @NotBlank String sha256) {}

    /** The preparer forms the opinion, subject by subject (D15). */
    @Decides(ReportCommand.FormOpinion.class)
    @PostMapping("/api/engagements/{id}/opinion")
    ResponseEntity<Answer> formOpinion(@PathVariable String id, @Valid @RequestBody OpinionBody body, Caller caller) {
        return commands.send(new ReportCommand.FormOpinion(Ids.report(id), body.opinions()), caller);
    }

    /** Another auditor of the firm issues the report (R60, D20). */
    @Decides(ReportCommand.Issue.class)
    @PostMapping("/api/engagements/{id}/report")
    ResponseEntity<Answer> issue(@PathVariable String id, @Valid @RequestBody ReportBody body, Caller caller) {
        return commands.send(new ReportCommand.Issue(Ids.report(id), body.reportDate(), body.sha256()), caller);
    }
}
