package io.tickmark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.api.control.Rating;
import io.tickmark.api.engagement.AssessedControl;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapState;
import io.tickmark.api.report.ReportState;
import io.tickmark.api.workitem.WorkItemState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateTableTest {

    private final StateTable<GapState, GapEvent> table =
            new StateTable<GapState, GapEvent>().allow(GapEvent.RemediationVerified.class, List.of(GapState.DONE));

    @Test
    void anEventMayComeInItsStatesAndInNoOther() {
        assertThat(GapState.values())
                .filteredOn(state -> table.allows(state, GapEvent.RemediationVerified.class))
                .containsExactly(GapState.DONE);
    }

    @Test
    void anEventHasOnePlace() {
        assertThatThrownBy(() -> table.allow(GapEvent.RemediationVerified.class, List.of(GapState.PLANNED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RemediationVerified");
    }

    @Test
    void anEventWithoutAPlaceIsNamed() {
        assertThatThrownBy(() -> table.from(GapEvent.Deferred.class)).hasMessageContaining("Deferred");
    }

    @Test
    void whatIsSettledIsNotOpen() {
        assertThat(GapState.values())
                .filteredOn(state -> !state.open())
                .containsExactly(GapState.VERIFIED, GapState.RISK_ACCEPTED);
        assertThat(WorkItemState.values()).filteredOn(state -> !state.open()).containsExactly(WorkItemState.CONCLUDED);
        assertThat(ReportState.values()).filteredOn(state -> !state.open()).containsExactly(ReportState.ISSUED);
    }

    @Test
    void aBaselineLeadsToRemediationWhereItHasGaps() {
        assertThat(frozen("gap-1")).isEqualTo(EngagementStatus.REMEDIATION);
        assertThat(frozen(null)).isEqualTo(EngagementStatus.READINESS);
    }

    private static EngagementStatus frozen(@Nullable String gapId) {
        AssessedControl control =
                new AssessedControl("ctl-1", "CC6.1-01", List.of("CC6.1"), Rating.PARTLY_MEETS, gapId);
        return EngagementStatus.READINESS.after(new EngagementEvent.BaselineFrozen("eng-1", List.of(control), "00"));
    }
}
