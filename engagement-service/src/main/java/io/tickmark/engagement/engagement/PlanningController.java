package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.support.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What planning settles, over REST, for those who correct it from another program. The rules are those of the forms; the
 * process still asks for each decision in Tasklist.
 */
@RestController
class PlanningController {

    private final Commands commands;

    PlanningController(Commands commands) {
        this.commands = commands;
    }

    /** Settles Type 1 with a date or Type 2 with a period (R1). */
    @PostMapping("/api/engagements/{id}/report-type")
    ResponseEntity<Answer> reportType(EngagementCommand.ChooseReportType command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Settles the categories; Security stays (R3). */
    @PostMapping("/api/engagements/{id}/categories")
    ResponseEntity<Answer> categories(EngagementCommand.ChooseCategories command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Names the components in scope (R6). */
    @PostMapping("/api/engagements/{id}/components")
    ResponseEntity<Answer> components(EngagementCommand.DefineComponents command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Names sponsor, lead and liaison (R13). */
    @PostMapping("/api/engagements/{id}/team")
    ResponseEntity<Answer> team(EngagementCommand.AppointTeam command, Caller caller) {
        return commands.send(command, caller);
    }

    /** Records the signed engagement letter (R37, R39). */
    @PostMapping("/api/engagements/{id}/letter")
    ResponseEntity<Answer> letter(EngagementCommand.RecordEngagementLetter command, Caller caller) {
        return commands.send(command, caller);
    }
}
