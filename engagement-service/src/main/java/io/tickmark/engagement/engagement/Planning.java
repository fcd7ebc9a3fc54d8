package io.tickmark.engagement.engagement;

import io.tickmark.api.Metadata;
import io.tickmark.api.engagement.EngagementCommand.AppointTeam;
import io.tickmark.api.engagement.EngagementCommand.ApproveScope;
import io.tickmark.api.engagement.EngagementCommand.ChooseCategories;
import io.tickmark.api.engagement.EngagementCommand.ChooseReportType;
import io.tickmark.api.engagement.EngagementCommand.DefineComponents;
import io.tickmark.api.engagement.EngagementCommand.RecordEngagementLetter;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is settled before the work begins: type, categories, components, team and the letter with the auditor. */
final class Planning {

    private Planning() {}

    static EngagementEvent decide(EngagementState state, ChooseReportType command) {
        state.mustAllow("Choosing the report type", EngagementEvent.ReportTypeChosen.class);
        TypeMatchesItsDates.check(command.type(), command.asOfDate(), command.period());
        return new EngagementEvent.ReportTypeChosen(
                command.engagementId(),
                command.type(),
                command.asOfDate(),
                command.period(),
                Input.text("rationale", command.rationale()));
    }

    static EngagementEvent decide(EngagementState state, ChooseCategories command, CriteriaCatalogue catalogue) {
        state.mustAllow("Choosing categories", EngagementEvent.CategoriesChosen.class);
        var categories = SecurityIsAlwaysIncluded.check(command.categories());
        return new EngagementEvent.CategoriesChosen(
                command.engagementId(),
                categories,
                CriteriaCatalogue.VERSION,
                catalogue.sha256(),
                catalogue.criteriaOf(categories),
                Input.text("rationale", command.rationale()));
    }

    static EngagementEvent decide(EngagementState state, DefineComponents command) {
        state.mustAllow("Defining components", EngagementEvent.ComponentsDefined.class);
        var reasons = EveryComponentKindIsSettled.check(command.components(), command.noneBecause());
        return new EngagementEvent.ComponentsDefined(command.engagementId(), command.components(), reasons);
    }

    static @Nullable EngagementEvent decide(EngagementState state, AppointTeam command) {
        state.mustAllow("Appointing the team", EngagementEvent.TeamAppointed.class);
        TeamHasLeadAndLiaison.check(command.team());
        return command.team().equals(state.team)
                ? null
                : new EngagementEvent.TeamAppointed(command.engagementId(), command.team());
    }

    static EngagementEvent decide(EngagementState state, ApproveScope command) {
        state.mustAllow("Approving the scope", EngagementEvent.ScopeApproved.class);
        ScopeIsSettled.check(state);
        ReportType type = Objects.requireNonNull(state.type);
        return new EngagementEvent.ScopeApproved(
                command.engagementId(), state.programmeId, state.name, type, state.asOfDate, state.period);
    }

    static @Nullable EngagementEvent decide(EngagementState state, RecordEngagementLetter command, Clock clock) {
        state.mustAllow("Recording the engagement letter", EngagementEvent.EngagementLetterSigned.class);
        LetterBinds.check(command.letter(), clock);
        if (state.letter == null) {
            return new EngagementEvent.EngagementLetterSigned(command.engagementId(), command.letter());
        }
        if (command.letter().equals(state.letter)) {
            return null;
        }
        throw RuleViolation.of("R39", "A letter with " + state.letter.firmName() + " is signed already and stands.")
                .with(Metadata.FIRM, state.letter.firm());
    }
}
