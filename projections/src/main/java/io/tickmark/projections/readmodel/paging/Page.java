package io.tickmark.projections.readmodel.paging;

import io.tickmark.projections.readmodel.Fact;
import java.util.List;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Some events of the log that follow one another, decoded once for everybody who reads them.
 *
 * @param facts at least one, in the order of the log
 * @param end where a reader stands who has read the page
 */
public record Page(List<Fact> facts, TrackingToken end) {}
