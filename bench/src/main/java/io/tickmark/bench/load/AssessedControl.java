package io.tickmark.bench.load;

import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.api.control.Rating;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** An aggregate that decides nothing, so that what is measured is what lies around it. */
public class AssessedControl {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Rating rating;
    private int assessments;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Assess command) {
        AggregateLifecycle.apply(command.assessment());
    }

    @EventSourcingHandler
    void on(Assessed event) {
        id = event.controlId();
        rating = event.rating();
        assessments++;
    }

    @Override
    public String toString() {
        return id + " " + rating + " after " + assessments;
    }
}
