package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.command.Origin;

/**
 * Work that a process asks for. The engine may hand out the same job again until it is answered.
 *
 * @param key the same for every delivery of the job
 * @param elementId the element in the process that waits for the job
 * @param elementInstanceKey that element as this instance of the process passes it
 * @param retries how often the job may still fail before it needs an operator
 */
public record Job(
        long key,
        String elementId,
        long elementInstanceKey,
        Origin.ProcessVersion process,
        long processInstanceKey,
        int retries,
        Variables variables) {

    /** The id of the command that the job leads to. */
    public String commandId() {
        return "job-" + key;
    }

    /** What the job belongs to: its engagement or programme, else its process instance. */
    public String correlationId() {
        return variables
                .optionalText("engagementId")
                .or(() -> variables.optionalText("programmeId"))
                .orElseGet(() -> Long.toString(processInstanceKey));
    }
}
