package io.tickmark.engagement.engagement;

import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.Component;
import io.tickmark.api.engagement.ComponentKind;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.engagement.web.Answer;
import io.tickmark.engagement.web.Commands;
import io.tickmark.engagement.web.Decides;
import io.tickmark.support.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    record ReportTypeBody(
            @NotNull ReportType type,
            @Nullable LocalDate asOfDate,
            @Nullable Period period,
            @NotBlank String rationale) {}

    record CategoriesBody(
            @NotNull Set<Category> categories, @NotBlank String rationale) {}

    record ComponentsBody(
            @NotNull List<Component> components, @Nullable Map<ComponentKind, String> noneBecause) {}

    /** Settles Type 1 with a date or Type 2 with a period (R1). */
    @Decides(EngagementCommand.ChooseReportType.class)
    @PostMapping("/api/engagements/{id}/report-type")
    ResponseEntity<Answer> reportType(@PathVariable String id, @Valid @RequestBody ReportTypeBody body, Caller caller) {
        return commands.send(
                new EngagementCommand.ChooseReportType(
                        id, body.type(), body.asOfDate(), body.period(), body.rationale()),
                caller);
    }

    /** Settles the categories; Security stays (R3). */
    @Decides(EngagementCommand.ChooseCategories.class)
    @PostMapping("/api/engagements/{id}/categories")
    ResponseEntity<Answer> categories(@PathVariable String id, @Valid @RequestBody CategoriesBody body, Caller caller) {
        return commands.send(new EngagementCommand.ChooseCategories(id, body.categories(), body.rationale()), caller);
    }

    /** Names the components in scope (R6). */
    @Decides(EngagementCommand.DefineComponents.class)
    @PostMapping("/api/engagements/{id}/components")
    ResponseEntity<Answer> components(@PathVariable String id, @Valid @RequestBody ComponentsBody body, Caller caller) {
        Map<ComponentKind, String> reasons = body.noneBecause() == null ? Map.of() : body.noneBecause();
        return commands.send(new EngagementCommand.DefineComponents(id, body.components(), reasons), caller);
    }

    /** Names sponsor, lead and liaison (R13). */
    @Decides(EngagementCommand.AppointTeam.class)
    @PostMapping("/api/engagements/{id}/team")
    ResponseEntity<Answer> team(@PathVariable String id, @RequestBody Team body, Caller caller) {
        return commands.send(new EngagementCommand.AppointTeam(id, body), caller);
    }

    /** Records the signed engagement letter (R37, R39). */
    @Decides(EngagementCommand.RecordEngagementLetter.class)
    @PostMapping("/api/engagements/{id}/letter")
    ResponseEntity<Answer> letter(@PathVariable String id, @RequestBody EngagementLetter body, Caller caller) {
        return commands.send(new EngagementCommand.RecordEngagementLetter(id, body), caller);
    }
}
