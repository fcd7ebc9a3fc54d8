package io.tickmark.bench.load;

import io.tickmark.api.control.ControlEvent.Assessed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Somebody rates a control. One command, one event. */
public record Assess(@TargetAggregateIdentifier String controlId, Assessed assessment) {}
