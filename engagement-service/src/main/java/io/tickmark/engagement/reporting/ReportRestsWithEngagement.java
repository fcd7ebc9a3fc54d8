package io.tickmark.engagement.reporting;

import io.tickmark.api.Command;
import io.tickmark.api.Ids;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.process.History;
import io.tickmark.engagement.process.RestsWithEngagement;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The report of an engagement, where there is one already; none is begun only to be ended. */
@Component
class ReportRestsWithEngagement implements RestsWithEngagement {

    private final History history;

    ReportRestsWithEngagement(History history) {
        this.history = history;
    }

    @Override
    public List<? extends Command> resting(String engagementId, String reason) {
        return ifThere(engagementId, reportId -> new ReportCommand.Rest(reportId, reason));
    }

    @Override
    public List<? extends Command> resuming(String engagementId, String reason) {
        return ifThere(engagementId, reportId -> new ReportCommand.Resume(reportId, reason));
    }

    @Override
    public List<? extends Command> ending(String engagementId, EngagementStatus how, String reason) {
        return ifThere(engagementId, reportId -> new ReportCommand.Abandon(reportId, how, reason));
    }

    private List<Command> ifThere(String engagementId, Function<String, Command> command) {
        String reportId = Ids.report(engagementId);
        return history.of(reportId, ReportEvent.class).isEmpty() ? List.of() : List.of(command.apply(reportId));
    }
}
