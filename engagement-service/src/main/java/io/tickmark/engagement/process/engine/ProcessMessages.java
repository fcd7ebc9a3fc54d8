package io.tickmark.engagement.process.engine;

import io.tickmark.api.Event;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.programme.ReviewQuarter;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.engagement.process.decision.Days;
import io.tickmark.models.MessageName;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which events a process waits for, and what it learns from them. */
@Component
class ProcessMessages {

    private final RenewalLeadTime renewalLeadTime;

    /** The days before the next examination is due on which its planning is opened (R66). */
    ProcessMessages(@Value("${tickmark.renewal.lead-days:90}") int renewalLeadDays) {
        renewalLeadTime = new RenewalLeadTime(renewalLeadDays);
    }

    Optional<ProcessMessage> of(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case ProgrammeEvent.Created e ->
                        new ProcessMessage(
                                MessageName.PROGRAMME_CREATED,
                                e.programmeId(),
                                Map.of(
                                        "programmeId",
                                        e.programmeId(),
                                        "programmeName",
                                        e.name(),
                                        "tenant",
                                        e.tenant(),
                                        "nextReviewAt",
                                        Days.beginningOf(ReviewQuarter.of(e.createdOn(), 1)
                                                .day())));
                    case EngagementEvent.Opened e ->
                        new ProcessMessage(
                                MessageName.ENGAGEMENT_OPENED,
                                e.engagementId(),
                                Map.of(
                                        "engagementId", e.engagementId(),
                                        "engagementName", e.name(),
                                        "programmeId", e.programmeId(),
                                        "tenant", e.tenant()));
                    case EngagementEvent.ScopeApproved e -> periodAgreed(e);
                    case EngagementEvent.Cancelled e -> ended(e.engagementId());
                    case EngagementEvent.AuditorWithdrew e -> ended(e.engagementId());
                    case WorkItemEvent.Returned e ->
                        new ProcessMessage(
                                MessageName.WORK_ITEM_SETTLED, e.workItemId(), Map.of("settlement", "RETURNED"));
                    case WorkItemEvent.Concluded e ->
                        new ProcessMessage(
                                MessageName.WORK_ITEM_SETTLED, e.workItemId(), Map.of("settlement", "CONCLUDED"));
                    case ReportEvent.Issued e ->
                        new ProcessMessage(
                                MessageName.REPORT_ISSUED,
                                e.engagementId(),
                                Map.of(
                                        "reportId", e.reportId(),
                                        "reportDate", e.reportDate().toString()));
                    default -> null;
                });
    }

    private ProcessMessage periodAgreed(EngagementEvent.ScopeApproved e) {
        return new ProcessMessage(
                MessageName.PERIOD_AGREED,
                e.programmeId(),
                Map.of(
                        "engagementId", e.engagementId(),
                        "engagementName", e.name(),
                        "renewalAt", Days.beginningOf(renewalLeadTime.reachedOn(e.asOfDate(), e.period()))));
    }

    private static ProcessMessage ended(String engagementId) {
        return new ProcessMessage(MessageName.ENGAGEMENT_ENDED, engagementId, Map.of());
    }
}
