package io.tickmark.engagement.gates;

import io.tickmark.api.Ids;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.workitem.NotMetBefore;
import io.tickmark.api.workitem.NotMetBefore.Reason;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.aggregate.History.Recorded;
import io.tickmark.engagement.control.RegisteredControl;
import io.tickmark.engagement.engagement.EngagementFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** C14: the auditor is told where a control began, or its gap closed, after the beginning of what is examined. */
final class NotMetFromTheBeginning {

    private NotMetFromTheBeginning() {}

    static List<NotMetBefore> of(RegisteredControl control, EngagementFacts facts, History history) {
        LocalDate first = facts.examined().start();
        List<NotMetBefore> late = new ArrayList<>();
        if (control.begins().isAfter(first)) {
            late.add(new NotMetBefore(control.begins(), Reason.CONTROL_BEGAN));
        }
        history.recorded(Ids.gap(facts.engagementId(), control.controlId()), GapEvent.class).stream()
                .filter(recorded -> recorded.event() instanceof GapEvent.RemediationVerified)
                .map(Recorded::on)
                .filter(day -> day.isAfter(first))
                .forEach(day -> late.add(new NotMetBefore(day, Reason.GAP_CLOSED)));
        return List.copyOf(late);
    }
}
