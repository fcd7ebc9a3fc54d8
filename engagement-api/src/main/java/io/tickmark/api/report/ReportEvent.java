package io.tickmark.api.report;

import io.tickmark.api.EngagementPartEvent;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.StoredAs;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import java.time.LocalDate;
import java.util.List;

/** What has happened to a report. Every event names the engagement, so that its timeline can be read. */
public sealed interface ReportEvent extends EngagementPartEvent {

    String reportId();

    @Override
    default String aggregateId() {
        return reportId();
    }

    /**
     * Work on the report began.
     *
     * @param fieldworkConcluded the id of the event that it follows from
     */
    @StoredAs("report.opened")
    record Opened(
            String reportId,
            String engagementId,
            String tenant,
            String firm,
            ReportType type,
            LocalDate examinedUntil,
            List<String> criteria,
            String fieldworkConcluded)
            implements ReportEvent {}

    /** Management signed its assertion (D2). */
    @StoredAs("report.assertion-signed")
    record AssertionSigned(String reportId, String engagementId, String signedBy, LocalDate signedOn, String statement)
            implements ReportEvent {}

    /** Management refused its assertion (D2). */
    @StoredAs("report.assertion-refused")
    record AssertionRefused(String reportId, String engagementId, String refusedBy, String reason)
            implements ReportEvent {}

    /** The firm was asked for its opinion. */
    @StoredAs("report.opinion-requested")
    record OpinionRequested(String reportId, String engagementId, String firm) implements ReportEvent {}

    /**
     * The opinion is formed (D15).
     *
     * @param formedOn the day in UTC
     */
    @StoredAs("report.opinion-formed")
    record OpinionFormed(
            String reportId, String engagementId, String preparedBy, LocalDate formedOn, List<Opinion> opinions)
            implements ReportEvent {}

    /**
     * The report is issued (R60).
     *
     * @param preparedBy who formed the opinion that it carries
     * @param fieldworkConcluded the id of the event by which the fieldwork was concluded that it rests on
     */
    @StoredAs("report.issued")
    record Issued(
            String reportId,
            String engagementId,
            String preparedBy,
            String issuedBy,
            LocalDate reportDate,
            List<Opinion> opinions,
            String sha256,
            String fieldworkConcluded)
            implements ReportEvent {}

    /** The report rests with its engagement. */
    @StoredAs("report.rested")
    record Rested(String reportId, String engagementId, String reason) implements ReportEvent {}

    /** The report goes on with its engagement. */
    @StoredAs("report.resumed")
    record Resumed(String reportId, String engagementId, String reason) implements ReportEvent {}

    /**
     * The engagement was given up before a report (D2).
     *
     * @param ended CANCELLED or WITHDRAWN
     */
    @StoredAs("report.abandoned")
    record Abandoned(String reportId, String engagementId, EngagementStatus ended, String reason)
            implements ReportEvent {}

    /** Somebody tried to judge what they had a hand in, and was refused (D20, N13). */
    @StoredAs("report.segregation-violation-blocked")
    record SegregationViolationBlocked(String reportId, String engagementId, SegregationViolation violation)
            implements ReportEvent {}
}
