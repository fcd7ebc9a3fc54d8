package io.tickmark.api.report;

import io.tickmark.api.Event;
import io.tickmark.api.engagement.ReportType;
import java.time.LocalDate;
import java.util.List;

/** What has happened to a report. Every event names the engagement, so that its timeline can be read. */
public sealed interface ReportEvent extends Event {

    String reportId();

    String engagementId();

    @Override
    default String aggregateId() {
        return reportId();
    }

    /** Work on the report began. */
    record Opened(
            String reportId,
            String engagementId,
            String tenant,
            String firm,
            ReportType type,
            LocalDate examinedUntil,
            List<String> criteria)
            implements ReportEvent {}

    /** Management signed its assertion (D2). */
    record AssertionSigned(String reportId, String engagementId, String signedBy, LocalDate signedOn, String statement)
            implements ReportEvent {}

    /** Management refused its assertion (D2). */
    record AssertionRefused(String reportId, String engagementId, String refusedBy, String reason)
            implements ReportEvent {}

    /** The firm was asked for its opinion. */
    record OpinionRequested(String reportId, String engagementId, String firm) implements ReportEvent {}

    /** The opinion is formed (D15). */
    record OpinionFormed(String reportId, String engagementId, String preparedBy, List<Opinion> opinions)
            implements ReportEvent {}

    /** The report is issued (R60). */
    record Issued(
            String reportId,
            String engagementId,
            String preparedBy,
            String issuedBy,
            LocalDate reportDate,
            List<Opinion> opinions,
            String sha256)
            implements ReportEvent {}

    /** The auditor withdrew before a report (D2). */
    record Abandoned(String reportId, String engagementId, String reason) implements ReportEvent {}
}
