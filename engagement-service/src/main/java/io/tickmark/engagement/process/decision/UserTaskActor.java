package io.tickmark.engagement.process.decision;

/** Knows whose decision a completed user task is. */
public interface UserTaskActor {

    /**
     * The person in whose hands the task was, if it is certain.
     *
     * @param elementInstanceKey the user task as the instance of the process passed it
     * @throws NotKnownYet if the completion, or an assignment before it, has not become visible in good time
     */
    Completion completionOf(long elementInstanceKey) throws NotKnownYet;

    /** The completion is not visible yet; ask again. */
    final class NotKnownYet extends Exception {
        public NotKnownYet(long elementInstanceKey) {
            super("It is not visible yet who completed the user task with the key " + elementInstanceKey + ".");
        }
    }
}
