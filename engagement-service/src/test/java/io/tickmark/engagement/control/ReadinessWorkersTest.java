package io.tickmark.engagement.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.process.decision.PastEvents;
import io.tickmark.engagement.process.decision.Variables;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadinessWorkersTest {

    private final PastEvents past = new PastEvents().and(new EngagementEvent.Opened("eng", "prg", "acme", "Acme 2027"));
    private final AssessmentWorker worker = new AssessmentWorker(past);

    @Test
    void aShortfallSaysWhatIsMissing() {
        assertThat(worker.decide(form("PARTLY_MEETS")).commands())
                .isEqualTo(List.of(new ControlCommand.Assess(
                        "ctl",
                        "eng",
                        Rating.PARTLY_MEETS,
                        "walked through",
                        new Shortfall("no record", Severity.HIGH, "keep one", "omar"))));
    }

    @Test
    void whatAnEarlierAttemptSaidAboutAShortfallIsHiddenWhereTheControlMeets() {
        assertThat(worker.decide(form("MEETS")).commands())
                .isEqualTo(List.of(new ControlCommand.Assess("ctl", "eng", Rating.MEETS, "walked through", null)));
    }

    @Test
    void nothingIsRatedWhileTheEngagementRestsOrAfterItsEnd() {
        past.and(new EngagementEvent.PutOnHold("eng", "merger"));
        assertRefused("STATE");

        past.and(new EngagementEvent.Resumed("eng", EngagementStatus.READINESS, "merged"));
        assertThat(worker.decide(form("MEETS")).commands()).hasSize(1);

        past.and(new EngagementEvent.Cancelled("eng", "sold"));
        assertRefused("STATE");
    }

    private void assertRefused(String rule) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> worker.decide(form("MEETS")))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void aShortfallNeedsItsOwner() {
        Map<String, Object> form = new HashMap<>(fields("DOES_NOT_MEET"));
        form.remove("gapOwner");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> worker.decide(Variables.of(form)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", "gapOwner"));
    }

    private static Variables form(String rating) {
        return Variables.of(fields(rating));
    }

    private static Map<String, Object> fields(String rating) {
        return Map.of(
                "engagementId", "eng",
                "control", Map.of("controlId", "ctl"),
                "rating", rating,
                "basis", "walked through",
                "shortfallDescription", "no record",
                "severity", "HIGH",
                "proposedAction", "keep one",
                "gapOwner", "omar");
    }
}
