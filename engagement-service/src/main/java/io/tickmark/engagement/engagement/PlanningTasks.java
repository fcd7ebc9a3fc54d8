package io.tickmark.engagement.engagement;

import io.tickmark.api.FreeText;
import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.Component;
import io.tickmark.api.engagement.ComponentKind;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.process.decision.Days;
import io.tickmark.engagement.process.decision.FormDecision;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.OfEngagement;
import io.tickmark.engagement.process.decision.Tasks;
import io.tickmark.engagement.rules.Input;
import io.tickmark.models.JobType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people settle in the forms of planning. */
@org.springframework.stereotype.Component
class PlanningTasks implements Tasks {

    private final History history;

    PlanningTasks(History history) {
        this.history = history;
    }

    /** The form hides what does not fit the type; what an earlier attempt left there is forgotten if it gets in the way. */
    record TypeForm(
            String engagementId,
            ReportType reportType,
            @Nullable LocalDate asOfDate,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @FreeText String typeRationale) {}

    record CategoriesForm(
            String engagementId,
            @Nullable Set<Category> categories,
            @FreeText String categoryRationale) {}

    record ComponentsForm(
            String engagementId,
            @FreeText @Nullable List<Component> components,
            @FreeText @Nullable String noInfrastructureBecause,
            @FreeText @Nullable String noSoftwareBecause,
            @FreeText @Nullable String noPeopleBecause,
            @FreeText @Nullable String noProceduresBecause,
            @FreeText @Nullable String noDataBecause) {}

    record LetterForm(
            String engagementId,
            String firm,
            String firmName,
            String licence,
            @Nullable Boolean independenceConfirmed,
            LocalDate signedOn) {}

    @Override
    public List<FormDecision<?>> forms() {
        return List.of(
                FormDecision.of(
                        JobType.RECORD_REPORT_TYPE,
                        TypeForm.class,
                        PlanningTasks::chooseType,
                        EngagementCommand.ChooseReportType.class),
                FormDecision.of(
                        JobType.RECORD_CATEGORIES,
                        CategoriesForm.class,
                        PlanningTasks::chooseCategories,
                        EngagementCommand.ChooseCategories.class),
                FormDecision.of(
                        JobType.RECORD_COMPONENTS,
                        ComponentsForm.class,
                        PlanningTasks::defineComponents,
                        EngagementCommand.DefineComponents.class),
                FormDecision.of(JobType.RECORD_TEAM, EngagementCommand.AppointTeam.class),
                FormDecision.of(
                                JobType.APPROVE_SCOPE_OF_ENGAGEMENT,
                                OfEngagement.class,
                                this::approveScope,
                                EngagementCommand.ApproveScope.class)
                        .giving("reportType", "periodStartsAt", "periodEndsAt", "asOfAt"),
                FormDecision.of(
                        JobType.RECORD_LETTER,
                        LetterForm.class,
                        PlanningTasks::recordLetter,
                        EngagementCommand.RecordEngagementLetter.class));
    }

    private static Intent chooseType(TypeForm form) {
        Intent chosen = Intent.to(new EngagementCommand.ChooseReportType(
                form.engagementId, form.reportType, form.asOfDate, periodIn(form), form.typeRationale));
        return form.reportType == ReportType.TYPE_1
                ? chosen.forgetting("periodStart", "periodEnd")
                : chosen.forgetting("asOfDate");
    }

    private static @Nullable Period periodIn(TypeForm form) {
        boolean incomplete = form.periodStart == null || form.periodEnd == null;
        return incomplete && form.reportType == ReportType.TYPE_1
                ? null
                : new Period(
                        Input.present("periodStart", form.periodStart), Input.present("periodEnd", form.periodEnd));
    }

    private static Intent chooseCategories(CategoriesForm form) {
        return Intent.to(new EngagementCommand.ChooseCategories(
                form.engagementId, Objects.requireNonNullElse(form.categories, Set.of()), form.categoryRationale));
    }

    private static Intent defineComponents(ComponentsForm form) {
        Map<ComponentKind, @Nullable String> given = new EnumMap<>(ComponentKind.class);
        given.put(ComponentKind.INFRASTRUCTURE, form.noInfrastructureBecause);
        given.put(ComponentKind.SOFTWARE, form.noSoftwareBecause);
        given.put(ComponentKind.PEOPLE, form.noPeopleBecause);
        given.put(ComponentKind.PROCEDURES, form.noProceduresBecause);
        given.put(ComponentKind.DATA, form.noDataBecause);
        Map<ComponentKind, String> noneBecause = new EnumMap<>(ComponentKind.class);
        given.forEach((kind, reason) -> {
            if (reason != null) {
                noneBecause.put(kind, reason);
            }
        });
        return Intent.to(new EngagementCommand.DefineComponents(
                form.engagementId, Objects.requireNonNullElse(form.components, List.of()), Map.copyOf(noneBecause)));
    }

    /** From here the process knows which days it has to wait for. */
    private Intent approveScope(OfEngagement form) {
        return Intent.to(new EngagementCommand.ApproveScope(form.engagementId()))
                .giving(() -> timesOf(EngagementFacts.read(history, form.engagementId())));
    }

    private static Map<String, @Nullable Object> timesOf(EngagementFacts facts) {
        Map<String, @Nullable Object> times = new HashMap<>();
        Period period = facts.period();
        LocalDate asOf = facts.asOfDate();
        times.put("reportType", facts.type().name());
        times.put("periodStartsAt", period == null ? null : Days.beginningOf(period.start()));
        times.put("periodEndsAt", period == null ? null : Days.endOf(period.end()));
        times.put("asOfAt", asOf == null ? null : Days.beginningOf(asOf));
        return times;
    }

    private static Intent recordLetter(LetterForm form) {
        EngagementLetter letter = new EngagementLetter(
                form.firm, form.firmName, form.licence, Boolean.TRUE.equals(form.independenceConfirmed), form.signedOn);
        return Intent.to(new EngagementCommand.RecordEngagementLetter(form.engagementId, letter));
    }
}
