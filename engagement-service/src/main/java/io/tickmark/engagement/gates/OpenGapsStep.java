package io.tickmark.engagement.gates;

import io.tickmark.engagement.gap.GapRegister;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.Job;
import io.tickmark.engagement.process.decision.SystemStep;
import io.tickmark.models.JobType;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the process which gaps are open, so that the sponsor is asked where there are any (R26). */
@Component
class OpenGapsStep implements SystemStep {

    private final GapRegister gaps;

    OpenGapsStep(GapRegister gaps) {
        this.gaps = gaps;
    }

    @Override
    public JobType type() {
        return JobType.CHECK_OPEN_GAPS;
    }

    @Override
    public Intent take(Job job) {
        String engagementId = job.variables().text("engagementId");
        return Intent.toNothing().giving(() -> Map.of("openGaps", named(engagementId)));
    }

    private List<Map<String, String>> named(String engagementId) {
        return gaps.openIn(engagementId).stream()
                .map(gap -> Map.of("gapId", gap.gapId()))
                .toList();
    }
}
