package io.tickmark.projections.platform;

import io.tickmark.api.EventTypes;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Fold;
import io.tickmark.projections.readmodel.ReadModel;
import io.tickmark.projections.readmodel.Rows;
import io.tickmark.projections.readmodel.Table;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who has ordered what in this installation. */
@Component
class PlatformProjection implements ReadModel {

    static final Table<ActionRow> ACTION = new Table<>("operator_action", ActionRow.class);

    private final List<Fold<?>> folds =
            List.of(new Fold<>(PlatformEvent.class, PlatformEvent::actionId, PlatformProjection::on));

    @Override
    public String name() {
        return "platform";
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(ACTION);
    }

    @Override
    public List<Fold<?>> folds() {
        return folds;
    }

    @Override
    public void prefetch(List<Fact> facts, Rows rows) {
        rows.prefetch(
                ACTION, facts.stream().map(fact -> fact.event().aggregateId()).toList());
    }

    private static void on(PlatformEvent event, Fact fact, Rows rows) {
        rows.put(
                ACTION,
                event.actionId(),
                new ActionRow(
                        event.actionId(),
                        fact.position(),
                        fact.recordedAt(),
                        EventTypes.nameOf(event.getClass()),
                        fact.actor(),
                        details(event)));
    }

    private static Map<String, Object> details(PlatformEvent event) {
        return switch (event) {
            case PlatformEvent.RetryOrdered e ->
                Map.of("readModel", e.readModel(), "partition", e.partition(), "reason", e.reason());
            case PlatformEvent.SkipOrdered e ->
                Map.of(
                        "readModel", e.readModel(),
                        "partition", e.partition(),
                        "position", e.position(),
                        "reason", e.reason());
            case PlatformEvent.DeadLetterRetryOrdered e ->
                Map.of("topic", e.topic(), "partition", e.letterPartition(), "offset", e.letterOffset());
            case PlatformEvent.IncidentRetryOrdered e ->
                Map.of(
                        "organisation", e.organisation(),
                        "incident", e.incidentKey(),
                        "job", e.jobKey(),
                        "reason", e.reason());
        };
    }
}
