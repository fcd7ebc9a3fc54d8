package io.tickmark.api.report;

import io.tickmark.api.AtMost;
import io.tickmark.api.Command;
import io.tickmark.api.DecidedBy;
import io.tickmark.api.FollowsByItself;
import io.tickmark.api.FreeText;
import io.tickmark.api.Ids;
import io.tickmark.api.Judgement;
import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of a report. It goes by its engagement, which has one. */
public sealed interface ReportCommand extends Command {

    String engagementId();

    default String reportId() {
        return Ids.report(engagementId());
    }

    @Override
    default String aggregateId() {
        return reportId();
    }

    /**
     * Opens the report of an engagement whose fieldwork is concluded. Nobody sends it but the reaction to that event.
     *
     * @param examinedUntil the as-of date of a Type 1, the last day of the period of a Type 2
     * @param criteria the criteria in scope
     * @param fieldworkConcluded the id of the event by which the fieldwork was concluded
     */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record Open(
            @Refers(Kind.ENGAGEMENT) String engagementId,
            String tenant,
            String firm,
            ReportType type,
            LocalDate examinedUntil,
            @AtMost(1_000) List<String> criteria,
            String fieldworkConcluded)
            implements ReportCommand {}

    /** Management signs its assertion (D2). */
    @DecidedBy(Role.EXECUTIVE)
    record SignAssertion(
            String engagementId,
            LocalDate signedOn,
            @FreeText String statement) implements ReportCommand {}

    /** Management refuses its assertion; the auditor will withdraw (D2). */
    @DecidedBy(Role.EXECUTIVE)
    record RefuseAssertion(String engagementId, @FreeText String reason) implements ReportCommand {}

    /** Asks the audit firm for its opinion. */
    @DecidedBy(Role.SYSTEM)
    record RequestOpinion(String engagementId) implements ReportCommand {}

    /** The auditor who prepared the report forms the opinion, subject by subject (D15). */
    @DecidedBy(Role.AUDITOR)
    record FormOpinion(String engagementId, List<Opinion> opinions) implements ReportCommand, Judging {}

    /**
     * An auditor of the firm who formed none of its opinions issues the report (R60, D20).
     *
     * @param sha256 lower-case hex digest of the report as delivered
     */
    @DecidedBy(Role.AUDITOR)
    record Issue(String engagementId, LocalDate reportDate, String sha256) implements ReportCommand, Judging {}

    /** The engagement rests, and the report with it. */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record Rest(String engagementId, @FreeText String reason) implements ReportCommand {}

    /** The engagement goes on, and the report with it. */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record Resume(String engagementId, @FreeText String reason) implements ReportCommand {}

    /**
     * Nothing more can be said about the report of an engagement that was given up (D2).
     *
     * @param ended CANCELLED or WITHDRAWN
     */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record Abandon(
            String engagementId,
            EngagementStatus ended,
            @FreeText String reason) implements ReportCommand {}

    /** Somebody tried to judge what they had a hand in; only the refusal itself sends this (D20, N13). */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record NoteSegregationViolation(String engagementId, SegregationViolation violation) implements ReportCommand {}

    /** A decision on what others prepared (D20). */
    interface Judging extends Judgement {

        String engagementId();

        @Override
        default NoteSegregationViolation noting(SegregationViolation violation) {
            return new NoteSegregationViolation(engagementId(), violation);
        }
    }
}
