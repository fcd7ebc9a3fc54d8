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
 * How an engagement stands, as clients see it.
 *
 * @param version the stream's version, for {@code If-Match} on commands
 * @param period the specified period, or the proposed one of a renewal; both days belong to it
 * @param opinions the auditor's opinion on each subject, once the report is issued
 */
record EngagementView(
        String id,
        long version,
        String programmeId,
        @Nullable String programmeName,
        String name,
        Instant openedAt,
        EngagementStatus status,
        @Nullable ReportType type,
        @Nullable LocalDate asOfDate,
        @Nullable Period period,
        List<Category> categories,
        @Nullable String catalogueVersion,
        List<String> criteria,
        List<Component> components,
        @Nullable Team team,
        @Nullable EngagementLetter letter,
        List<Opinion> opinions,
        @Nullable String reportId,
        @Nullable LocalDate reportDate,
        @Nullable String rolledForwardFrom,
        @Nullable String renewedBy,
        Counters counters) {

    /**
     * How much there is.
     *
     * @param controls controls of the programme that have not ended; null for an auditor
     * @param gapsOpen gaps neither verified as fixed nor accepted as a risk; null for an auditor
     * @param workItemsOpen work items that are not concluded, for an auditor those that were submitted
     */
    record Counters(@Nullable Integer controls, @Nullable Integer gapsOpen, int workItemsOpen) {}

    static EngagementView of(EngagementRow row, @Nullable String programmeName, Counters counters) {
        EngagementRow.Scope scope = row.scope();
        return new EngagementView(
                row.id(),
                row.version(),
                row.origin().programmeId(),
                programmeName,
                row.origin().name(),
                row.origin().openedAt(),
                row.status(),
                scope.type(),
                scope.asOfDate(),
                scope.period(),
                scope.categories(),
                scope.catalogueVersion(),
                scope.criteria(),
                scope.components(),
                row.team(),
                row.letter(),
                row.outcome().opinions(),
                row.outcome().reportId(),
                row.outcome().reportDate(),
                row.rolledForwardFrom(),
                row.renewedBy(),
                counters);
    }
}
