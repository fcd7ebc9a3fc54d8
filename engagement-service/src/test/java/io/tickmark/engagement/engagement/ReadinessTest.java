package io.tickmark.engagement.engagement;

import static io.tickmark.engagement.engagement.Past.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Role;
import io.tickmark.api.control.Rating;
import io.tickmark.api.engagement.AssessedControl;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.OpenGap;
import io.tickmark.engagement.aggregate.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadinessTest {

    private static final OpenGap OTHER = new OpenGap("gap-2", "B-1");

    private final Story<Engagement> story = Story.of(Engagement.class);

    @Test
    void begins() {
        story.given(Past.type2())
                .asSystem()
                .when(new EngagementCommand.StartReadiness(ID))
                .yields(Past.READINESS);
    }

    @Test
    void isTakenUpAgainAfterTheControlListChanged() {
        story.given(Past.type2(Past.READINESS))
                .asSystem()
                .when(new EngagementCommand.StartReadiness(ID))
                .changesNothing();
    }

    @Test
    void needsAScope() {
        story.given(Past.OPENED).when(new EngagementCommand.StartReadiness(ID)).isRefusedBy("STATE");
    }

    @Test
    void theBaselineHoldsControlsInScopeByCode() {
        AssessedControl outside = new AssessedControl("ctl-P", "P-1", List.of("P8.1"), null, null);
        var expected = Baseline.of(Past.CRITERIA, List.of(Past.met("A-1"), Past.lacking("B-1")));
        story.given(Past.type2(Past.READINESS))
                .when(new EngagementCommand.FreezeBaseline(ID, List.of(Past.lacking("B-1"), outside, Past.met("A-1"))))
                .yields(new EngagementEvent.BaselineFrozen(
                        ID, List.of(Past.met("A-1"), Past.lacking("B-1")), expected.sha256()));
    }

    @Test
    void freezesOnce() {
        story.given(Past.type2(Past.READINESS))
                .whenRepeated(new EngagementCommand.FreezeBaseline(ID, List.of(Past.met("A-1"))))
                .changesNothing();
    }

    @Test
    void everyUncoveredCriterionIsNamed() {
        AssessedControl elsewhere = new AssessedControl("ctl-A", "A-1", List.of("CC6.3"), Rating.MEETS, null);
        var refusal = story.given(Past.type2(Past.READINESS))
                .when(new EngagementCommand.FreezeBaseline(ID, List.of(elsewhere)))
                .isRefusedBy("R23");
        assertThat(refusal.facts()).containsEntry("criteria", List.of("CC6.1"));
        assertThat(refusal).hasMessageContaining("CC6.1");
    }

    @Test
    void everyUnratedControlIsNamed() {
        AssessedControl unrated = new AssessedControl("ctl-B", "B-1", List.of("CC6.3"), null, null);
        var refusal = story.given(Past.type2(Past.READINESS))
                .when(new EngagementCommand.FreezeBaseline(ID, List.of(Past.met("A-1"), unrated)))
                .isRefusedBy("R19");
        assertThat(refusal.facts())
                .containsEntry("criteria", List.of("CC6.3"))
                .containsEntry("controls", List.of("B-1"));
    }

    @Test
    void aShortfallHasAGap() {
        AssessedControl noGap = new AssessedControl("ctl-A", "A-1", Past.CRITERIA, Rating.DOES_NOT_MEET, null);
        story.given(Past.type2(Past.READINESS))
                .when(new EngagementCommand.FreezeBaseline(ID, List.of(noGap)))
                .isRefusedBy("R21");
    }

    @Test
    void aFrozenBaselineNeverChanges() {
        story.given(Past.type2(Past.READINESS, Past.BASELINE))
                .when(new EngagementCommand.FreezeBaseline(ID, List.of(Past.met("A-1"))))
                .isRefusedBy("R19");
    }

    @Test
    void readinessDoesNotStartOverABaseline() {
        story.given(Past.type2(Past.READINESS, Past.BASELINE))
                .when(new EngagementCommand.StartReadiness(ID))
                .isRefusedBy("R19");
    }

    @Test
    void withoutGapsTheExaminationMayBegin() {
        story.given(Past.type2(Past.READINESS, Past.BASELINE))
                .when(new EngagementCommand.DeclareAuditReadiness(ID, List.of()))
                .yields(Past.AUDIT_READY);
    }

    @Test
    void readinessIsNotDeclaredBeforeTheBaseline() {
        story.given(Past.type2(Past.READINESS))
                .when(new EngagementCommand.DeclareAuditReadiness(ID, List.of()))
                .isRefusedBy("R19");
    }

    @Test
    void openGapsNeedTheSponsor() {
        var refusal = story.given(Past.type2(Past.READINESS, Past.BASELINE_WITH_GAP))
                .when(new EngagementCommand.DeclareAuditReadiness(ID, List.of(Past.GAP)))
                .isRefusedBy("R26");
        assertThat(refusal.facts()).containsEntry("gaps", List.of("gap-1"));
    }

    @Test
    void theSponsorAnswersForOpenGaps() {
        story.given(Past.type2(Past.READINESS, Past.BASELINE_WITH_GAP))
                .as("erin", Role.EXECUTIVE)
                .when(new EngagementCommand.SignOffOpenGaps(ID, List.of(Past.GAP), "Low risk."))
                .yields(new EngagementEvent.OpenGapsSignedOff(ID, List.of(Past.GAP), "erin", "Low risk."));
    }

    @Test
    void thereIsNothingToSignOffWithoutGaps() {
        story.given(Past.type2(Past.READINESS, Past.BASELINE_WITH_GAP))
                .when(new EngagementCommand.SignOffOpenGaps(ID, List.of(), "Low risk."))
                .isRefusedBy("INPUT");
    }

    @Test
    void withTheSignOffTheExaminationMayBegin() {
        var signedOff = new EngagementEvent.OpenGapsSignedOff(ID, List.of(Past.GAP), "erin", "Low risk.");
        story.given(Past.type2(Past.READINESS, Past.BASELINE_WITH_GAP, signedOff))
                .when(new EngagementCommand.DeclareAuditReadiness(ID, List.of(Past.GAP)))
                .yields(new EngagementEvent.AuditReadinessDeclared(ID, List.of(Past.GAP)));
    }

    @Test
    void theSignOffHoldsForExactlyTheseGaps() {
        var signedOff = new EngagementEvent.OpenGapsSignedOff(ID, List.of(Past.GAP), "erin", "Low risk.");
        story.given(Past.type2(Past.READINESS, Past.BASELINE_WITH_GAP, signedOff))
                .when(new EngagementCommand.DeclareAuditReadiness(ID, List.of(Past.GAP, OTHER)))
                .isRefusedBy("R26");
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementStatus.class,
            names = {"DRAFT", "SCOPED", "AUDIT_READY", "OBSERVATION", "FIELDWORK", "REPORT_ISSUED", "CLOSED", "ON_HOLD"
            })
    void isDeclaredOnlyFromReadinessOrRemediation(EngagementStatus status) {
        story.given(Past.in(status))
                .when(new EngagementCommand.DeclareAuditReadiness(ID, List.of()))
                .isRefusedBy("STATE");
    }
}
