package io.tickmark.engagement.gap;

import io.tickmark.api.Command;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.aggregate.RestsWithEngagement;
import java.util.List;
import org.springframework.stereotype.Component;

/** The gaps of an engagement that are still open; what was settled stays settled. */
@Component
class GapsRestWithEngagement implements RestsWithEngagement {

    private final GapRegister gaps;

    GapsRestWithEngagement(GapRegister gaps) {
        this.gaps = gaps;
    }

    @Override
    public List<String> idsIn(String engagementId) {
        return gaps.openIn(engagementId).stream().map(RegisteredGap::gapId).toList();
    }

    @Override
    public Command rest(String id, String reason) {
        return new GapCommand.Rest(id, reason);
    }

    @Override
    public Command resume(String id, String reason) {
        return new GapCommand.Resume(id, reason);
    }

    @Override
    public Command abandon(String id, EngagementStatus how, String reason) {
        return new GapCommand.Abandon(id, how, reason);
    }
}
