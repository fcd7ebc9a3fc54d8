package io.tickmark.engagement.gates;

import io.tickmark.engagement.gap.GapRegister;
import io.tickmark.engagement.gap.RegisteredGap;
import io.tickmark.engagement.process.decision.FormContents;
import io.tickmark.engagement.process.decision.OfEngagement;
import io.tickmark.engagement.process.decision.ShownText;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.models.UserTask;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The gaps that the sponsor signs off (R26). */
@Component
class OpenGapsForm implements FormContents {

    /** More than anybody reads in a table; how many there are is shown besides. */
    private static final int MOST = 200;

    private final GapRegister gaps;

    OpenGapsForm(GapRegister gaps) {
        this.gaps = gaps;
    }

    @Override
    public Set<UserTask> tasks() {
        return EnumSet.of(UserTask.SIGN_OFF_OPEN_GAPS, UserTask.DECLARE_AUDIT_READINESS);
    }

    @Override
    public Map<String, ?> of(UserTask task, Variables process) {
        List<RegisteredGap> open = gaps.openIn(process.read(OfEngagement.class).engagementId());
        return Map.of(
                "openGaps", open.stream().limit(MOST).map(OpenGapsForm::row).toList(), "numberOfGaps", open.size());
    }

    private static Map<String, String> row(RegisteredGap gap) {
        return Map.of(
                "controlCode", gap.identified().controlCode(),
                "severity", gap.identified().severity().name(),
                "owner", gap.owner(),
                "description", ShownText.of(gap.identified().description()));
    }
}
