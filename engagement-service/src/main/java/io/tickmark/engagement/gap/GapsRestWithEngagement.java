package io.tickmark.engagement.gap;

import io.tickmark.api.Command;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.engagement.process.RestsWithEngagement;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The gaps of an engagement that are still open; what was settled stays settled. */
@Component
class GapsRestWithEngagement implements RestsWithEngagement {

    private final GapRegister gaps;

    GapsRestWithEngagement(GapRegister gaps) {
        this.gaps = gaps;
    }

    @Override
    public List<? extends Command> resting(String engagementId, String reason) {
        return each(engagementId, gapId -> new GapCommand.Rest(gapId, reason));
    }

    @Override
    public List<? extends Command> resuming(String engagementId, String reason) {
        return each(engagementId, gapId -> new GapCommand.Resume(gapId, reason));
    }

    @Override
    public List<? extends Command> ending(String engagementId, EngagementStatus how, String reason) {
        return each(engagementId, gapId -> new GapCommand.Abandon(gapId, how, reason));
    }

    private List<Command> each(String engagementId, Function<String, Command> command) {
        return gaps.openIn(engagementId).stream()
                .map(RegisteredGap::gapId)
                .map(command)
                .toList();
    }
}
