package io.tickmark.projections.readmodel;

import io.tickmark.api.Event;
import java.util.Set;

/**
 * Stands for an event of the log that cannot be read here. It belongs to every partition that it might belong to: those whose
 * key it names.
 *
 * @param aggregateId its stream
 * @param names its stream's id, and every id that stands in it
 * @param why what could not be read
 */
public record Unreadable(String aggregateId, Set<String> names, RuntimeException why) implements Event {

    /** Ids of engagements begin with it. */
    private static final String ENGAGEMENTS = "eng-";

    /** That of the engagement that it names. */
    @Override
    public String key() {
        return names.stream()
                .filter(name -> name.startsWith(ENGAGEMENTS))
                .findFirst()
                .orElse(aggregateId);
    }
}
