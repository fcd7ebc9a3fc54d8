package io.tickmark.engagement.process.decision;

/**
 * A decision that somebody made in the task list and that is not recorded yet.
 *
 * @param process the id of the process
 * @param element where in the process it waits
 * @param processInstance the engine's number of this run of the process
 * @param waitingSeconds for how long this instance of the service has tried in vain
 * @param reason why the last attempt did not work
 */
public record WaitingDecision(
        String process, String element, long processInstance, long waitingSeconds, String reason) {}
