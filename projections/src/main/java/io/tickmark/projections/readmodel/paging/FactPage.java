package io.tickmark.projections.readmodel.paging;

import io.tickmark.projections.readmodel.Fact;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackingToken;

/** Some events of the log that follow one another, decoded once for everybody who reads them. */
public final class FactPage {

    private final List<Fact> facts;
    private final TrackingToken end;
    private final Map<String, List<Routed>> routes = new ConcurrentHashMap<>();

    /**
     * Holds events.
     *
     * @param facts in the order of the log
     * @param end where a reader stands who has read the page
     */
    public FactPage(List<Fact> facts, TrackingToken end) {
        this.facts = facts;
        this.end = end;
    }

    /**
     * An event and the partition that it belongs to.
     *
     * @param partition what tells partitions apart; segments share them by its hash
     */
    public record Routed(Fact fact, String partition) {}

    public TrackingToken end() {
        return end;
    }

    int size() {
        return facts.size();
    }

    /** The events that concern a processor, with their partitions; found out once for all of its segments. */
    public List<Routed> routes(String processor, Function<List<Fact>, List<Routed>> finding) {
        return routes.computeIfAbsent(processor, name -> finding.apply(facts));
    }
}
