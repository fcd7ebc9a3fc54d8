package io.tickmark.bench.contender;

import io.tickmark.api.control.ControlEvent.Assessed;
import java.util.Map;

/** An event as a reader gets it: decoded, payload and metadata. */
public record Received(Assessed event, Map<String, ?> metadata) {}
