package io.tickmark.api.report;

import io.tickmark.api.AtMost;
import io.tickmark.api.Command;
import io.tickmark.api.FreeText;
import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.engagement.ReportType;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of a report. */
public sealed interface ReportCommand extends Command {

    String reportId();

    @Override
    default String aggregateId() {
        return reportId();
    }

    /**
     * Opens the report of an engagement.
     *
     * @param examinedUntil the as-of date of a Type 1, the last day of the period of a Type 2
     * @param criteria the criteria in scope
     */
    record Open(
            String reportId,
            @Refers(Kind.ENGAGEMENT) String engagementId,
            String tenant,
            String firm,
            ReportType type,
            LocalDate examinedUntil,
            @AtMost(1_000) List<String> criteria)
            implements ReportCommand {}

    /** Management signs its assertion (D2). */
    record SignAssertion(
            String reportId, LocalDate signedOn, @FreeText String statement) implements ReportCommand {}

    /** Management refuses its assertion; the auditor will withdraw (D2). */
    record RefuseAssertion(String reportId, @FreeText String reason) implements ReportCommand {}

    /** Asks the audit firm for its opinion. */
    record RequestOpinion(String reportId) implements ReportCommand {}

    /** The auditor who prepared the report forms the opinion, subject by subject (D15). */
    record FormOpinion(String reportId, List<Opinion> opinions) implements ReportCommand {}

    /**
     * Another auditor of the firm issues the report (R60, D20).
     *
     * @param sha256 lower-case hex digest of the report as delivered
     */
    record Issue(String reportId, LocalDate reportDate, String sha256) implements ReportCommand {}

    /** Nothing more can be said about a report whose auditor withdrew (D2). */
    record Abandon(String reportId, @FreeText String reason) implements ReportCommand {}
}
