package io.tickmark.engagement.gates;

import io.tickmark.api.engagement.OpenGap;
import io.tickmark.engagement.gap.GapRegister;
import java.util.List;
import org.springframework.stereotype.Component;

/** The gaps that the sponsor has to sign off if the examination begins now (R26). */
@Component
class OpenGaps {

    private final GapRegister gaps;

    OpenGaps(GapRegister gaps) {
        this.gaps = gaps;
    }

    List<OpenGap> in(String engagementId) {
        return gaps.openIn(engagementId).stream()
                .map(gap -> new OpenGap(gap.gapId(), gap.identified().controlCode()))
                .toList();
    }
}
