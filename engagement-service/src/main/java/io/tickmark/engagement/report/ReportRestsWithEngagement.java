package io.tickmark.engagement.report;

import io.tickmark.api.Command;
import io.tickmark.api.Ids;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.aggregate.RestsWithEngagement;
import java.util.List;
import org.springframework.stereotype.Component;

/** The report of an engagement, where there is one already; none is begun only to be ended. */
@Component
class ReportRestsWithEngagement implements RestsWithEngagement {

    private final History history;

    ReportRestsWithEngagement(History history) {
        this.history = history;
    }

    @Override
    public List<String> idsIn(String engagementId) {
        return history.of(Ids.report(engagementId), ReportEvent.class).isEmpty() ? List.of() : List.of(engagementId);
    }

    @Override
    public Command rest(String engagementId, String reason) {
        return new ReportCommand.Rest(engagementId, reason);
    }

    @Override
    public Command resume(String engagementId, String reason) {
        return new ReportCommand.Resume(engagementId, reason);
    }

    @Override
    public Command abandon(String engagementId, EngagementStatus how, String reason) {
        return new ReportCommand.Abandon(engagementId, how, reason);
    }
}
