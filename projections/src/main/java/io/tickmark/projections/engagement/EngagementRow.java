package io.tickmark.projections.engagement;

import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.Component;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.api.report.Opinion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an engagement stands.
 *
 * @param version how many events the engagement has, for conditional requests
 * @param rolledForwardFrom the engagement that this one continues
 * @param renewedBy the engagement that continues this one
 */
record EngagementRow(
        String id,
        long version,
        Origin origin,
        EngagementStatus status,
        Scope scope,
        @Nullable Team team,
        @Nullable EngagementLetter letter,
        Outcome outcome,
        @Nullable String rolledForwardFrom,
        @Nullable String renewedBy) {

    /** What never changes. */
    record Origin(String programmeId, String tenant, String name, Instant openedAt) {}

    /** What is examined; a proposed period of a renewal is replaced by the one that is agreed. */
    record Scope(
            @Nullable ReportType type,
            @Nullable LocalDate asOfDate,
            @Nullable Period period,
            List<Category> categories,
            @Nullable String catalogueVersion,
            List<String> criteria,
            List<Component> components) {

        static final Scope OPEN = new Scope(null, null, null, List.of(), null, List.of(), List.of());

        Scope examining(ReportType newType, @Nullable LocalDate newDate, @Nullable Period newPeriod) {
            return new Scope(newType, newDate, newPeriod, categories, catalogueVersion, criteria, components);
        }

        Scope proposing(@Nullable Period newPeriod) {
            return new Scope(type, asOfDate, newPeriod, categories, catalogueVersion, criteria, components);
        }

        Scope covering(List<Category> newCategories, String version, List<String> newCriteria) {
            return new Scope(type, asOfDate, period, newCategories, version, newCriteria, components);
        }

        Scope of(List<Component> newComponents) {
            return new Scope(type, asOfDate, period, categories, catalogueVersion, criteria, newComponents);
        }
    }

    /** What came of it. */
    record Outcome(
            List<Opinion> opinions,
            @Nullable String reportId,
            @Nullable LocalDate reportDate,
            List<String> distribution) {

        static final Outcome OPEN = new Outcome(List.of(), null, null, List.of());
    }

    static EngagementRow opened(String id, Origin origin) {
        return new EngagementRow(
                id, 0, origin, EngagementStatus.DRAFT, Scope.OPEN, null, null, Outcome.OPEN, null, null);
    }

    EngagementRow at(long newVersion, EngagementStatus newStatus) {
        return new EngagementRow(
                id, newVersion, origin, newStatus, scope, team, letter, outcome, rolledForwardFrom, renewedBy);
    }

    EngagementRow with(Scope newScope) {
        return new EngagementRow(
                id, version, origin, status, newScope, team, letter, outcome, rolledForwardFrom, renewedBy);
    }

    EngagementRow with(Team newTeam) {
        return new EngagementRow(
                id, version, origin, status, scope, newTeam, letter, outcome, rolledForwardFrom, renewedBy);
    }

    EngagementRow with(EngagementLetter newLetter) {
        return new EngagementRow(
                id, version, origin, status, scope, team, newLetter, outcome, rolledForwardFrom, renewedBy);
    }

    EngagementRow with(Outcome newOutcome) {
        return new EngagementRow(
                id, version, origin, status, scope, team, letter, newOutcome, rolledForwardFrom, renewedBy);
    }

    EngagementRow continuing(String from) {
        return new EngagementRow(id, version, origin, status, scope, team, letter, outcome, from, renewedBy);
    }

    EngagementRow renewedBy(String renewal) {
        return new EngagementRow(id, version, origin, status, scope, team, letter, outcome, rolledForwardFrom, renewal);
    }
}
