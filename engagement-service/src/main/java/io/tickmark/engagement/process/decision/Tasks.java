package io.tickmark.engagement.process.decision;

import java.util.List;

/** What a family, or a gate, answers to the processes: the decisions behind its forms, and its own steps. */
public interface Tasks {

    default List<FormDecision<?>> forms() {
        return List.of();
    }

    default List<ProcessStep<?>> steps() {
        return List.of();
    }
}
