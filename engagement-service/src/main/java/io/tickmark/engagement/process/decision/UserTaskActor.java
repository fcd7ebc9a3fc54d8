package io.tickmark.engagement.process.decision;

/** Knows whose decision a completed user task is. */
public interface UserTaskActor {

    /**
     * The person in whose hands the task was, if it is certain. It asks once and waits for nothing.
     *
     * @param elementInstanceKey the user task as the instance of the process passed it
     * @throws NotKnownYet if the completion, or an assignment before it, is not visible now
     */
    Completion completionOf(long elementInstanceKey) throws NotKnownYet;

    /** The completion is not visible yet; ask again. */
    final class NotKnownYet extends Exception {
        public NotKnownYet(long elementInstanceKey) {
            super(message(elementInstanceKey) + ".");
        }

        /** Nobody can be asked now. */
        public NotKnownYet(long elementInstanceKey, Exception why) {
            super(message(elementInstanceKey) + ": " + why.getMessage(), why);
        }

        private static String message(long elementInstanceKey) {
            return "It is not visible yet who completed the user task with the key " + elementInstanceKey;
        }
    }
}
