package io.tickmark.engagement.gap;

import io.tickmark.api.gap.GapEvent;
import io.tickmark.engagement.aggregate.History;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The gaps of an engagement as the log holds them now. */
@Component
public class GapRegister {

    private final History history;

    public GapRegister(History history) {
        this.history = history;
    }

    /** The gaps that are neither verified as remediated nor accepted as a risk, in the order of their discovery. */
    public List<RegisteredGap> openIn(String engagementId) {
        return history.parts(engagementId, GapEvent.class).stream()
                .map(RegisteredGap::of)
                .flatMap(Optional::stream)
                .filter(RegisteredGap::open)
                .toList();
    }

    /**
     * One gap.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public RegisteredGap get(String gapId) {
        return RegisteredGap.of(history.of(gapId, GapEvent.class))
                .orElseThrow(() -> new IllegalArgumentException("there is no gap " + gapId));
    }
}
