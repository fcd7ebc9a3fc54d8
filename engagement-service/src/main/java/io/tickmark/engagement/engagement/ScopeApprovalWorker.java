package io.tickmark.engagement.engagement;

import io.tickmark.api.Period;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.process.decision.Days;
import io.tickmark.engagement.process.decision.DecisionHandler;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.JobType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sponsor approves the scope; from here the process knows which days it has to wait for. */
@Component
class ScopeApprovalWorker implements DecisionHandler {

    private final History history;

    ScopeApprovalWorker(History history) {
        this.history = history;
    }

    @Override
    public JobType type() {
        return JobType.APPROVE_SCOPE_OF_ENGAGEMENT;
    }

    @Override
    public Intent decide(Variables form) {
        String engagementId = form.text("engagementId");
        return Intent.to(new EngagementCommand.ApproveScope(engagementId))
                .giving(() -> timesOf(EngagementFacts.read(history, engagementId)));
    }

    private static Map<String, @Nullable Object> timesOf(EngagementFacts facts) {
        Map<String, @Nullable Object> times = new HashMap<>();
        Period period = facts.period();
        LocalDate asOf = facts.asOfDate();
        times.put("reportType", facts.type().name());
        times.put("periodStartsAt", period == null ? null : Days.beginningOf(period.start()));
        times.put("periodEndsAt", period == null ? null : Days.endOf(period.end()));
        times.put("asOfAt", asOf == null ? null : Days.beginningOf(asOf));
        return times;
    }
}
