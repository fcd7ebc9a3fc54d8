package io.tickmark.engagement.process.engine;

import java.time.Instant;

/**
 * Where a process cannot go on by itself, and waits for an operator.
 *
 * @param key the engine's own number of the incident
 * @param process the id of the process
 * @param element the element in the process that cannot go on
 * @param processInstance the engine's number of this run of the process
 * @param job the engine's number of the job that has no attempts left; -1 where it is about no job
 * @param kind what kind of incident it is, in the engine's words
 * @param message what the engine says about it
 * @param since when it began, by the engine's clock
 */
public record OpenIncident(
        long key,
        String process,
        String element,
        long processInstance,
        long job,
        String kind,
        String message,
        Instant since) {}
