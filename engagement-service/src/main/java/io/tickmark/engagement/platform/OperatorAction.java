package io.tickmark.engagement.platform;

import io.tickmark.api.platform.PlatformCommand;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.engagement.aggregate.EventSourced;
import io.tickmark.engagement.rules.Input;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One thing that an operator ordered. It is written down once; what follows from it is done by whoever it concerns. */
@Aggregate
public class OperatorAction extends EventSourced {

    protected OperatorAction() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlatformCommand.OrderRetry order) {
        if (!exists()) {
            happened(new PlatformEvent.RetryOrdered(
                    order.actionId(),
                    Input.text("readModel", order.readModel()),
                    Input.text("partition", order.partition()),
                    Input.text("reason", order.reason())));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlatformCommand.OrderSkip order) {
        if (!exists()) {
            happened(new PlatformEvent.SkipOrdered(
                    order.actionId(),
                    Input.text("readModel", order.readModel()),
                    Input.text("partition", order.partition()),
                    Input.positive("position", order.position()),
                    Input.text("reason", order.reason())));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlatformCommand.OrderDeadLetterRetry order) {
        if (!exists()) {
            happened(new PlatformEvent.DeadLetterRetryOrdered(
                    order.actionId(),
                    Input.text("topic", order.topic()),
                    order.letterPartition(),
                    order.letterOffset()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlatformCommand.OrderIncidentRetry order) {
        if (!exists()) {
            happened(new PlatformEvent.IncidentRetryOrdered(
                    order.actionId(),
                    Input.text("organisation", order.organisation()),
                    order.incidentKey(),
                    order.jobKey(),
                    Input.text("reason", order.reason())));
        }
    }

    @EventSourcingHandler
    void on(PlatformEvent event, MetaData metaData) {
        remember(event, metaData);
    }
}
