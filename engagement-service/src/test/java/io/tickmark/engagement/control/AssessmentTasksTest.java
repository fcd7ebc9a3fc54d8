package io.tickmark.engagement.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.process.decision.Intent;
import io.tickmark.engagement.process.decision.PastEvents;
import io.tickmark.engagement.process.decision.Reading;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.models.JobType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssessmentTasksTest {

    private final PastEvents past = new PastEvents().and(new EngagementEvent.Opened("eng", "prg", "acme", "Acme 2027"));
    private final AssessmentTasks tasks = new AssessmentTasks(past);

    @Test
    void aShortfallSaysWhatIsMissing() {
        assertThat(rated(fields("PARTLY_MEETS")).commands())
                .isEqualTo(List.of(new ControlCommand.Assess(
                        "ctl",
                        "eng",
                        Rating.PARTLY_MEETS,
                        "walked through",
                        new Shortfall("no record", Severity.HIGH, "keep one", "omar"))));
    }

    @Test
    void whatAnEarlierAttemptSaidAboutAShortfallIsHiddenWhereTheControlMeets() {
        assertThat(rated(fields("MEETS")).commands())
                .isEqualTo(List.of(new ControlCommand.Assess("ctl", "eng", Rating.MEETS, "walked through", null)));
    }

    @Test
    void nothingIsRatedWhileTheEngagementRestsOrAfterItsEnd() {
        past.and(new EngagementEvent.PutOnHold("eng", "merger"));
        assertRefused("STATE");

        past.and(new EngagementEvent.Resumed("eng", EngagementStatus.READINESS, "merged"));
        assertThat(rated(fields("MEETS")).commands()).hasSize(1);

        past.and(new EngagementEvent.Cancelled("eng", "sold"));
        assertRefused("STATE");
    }

    private void assertRefused(String rule) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> rated(fields("MEETS")))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void aShortfallNeedsItsOwner() {
        Map<String, Object> form = new HashMap<>(fields("DOES_NOT_MEET"));
        form.remove("gapOwner");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> rated(form))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", "gapOwner"));
    }

    private Intent rated(Map<String, Object> fields) {
        return Reading.form(tasks, JobType.RECORD_ASSESSMENT, fields);
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
