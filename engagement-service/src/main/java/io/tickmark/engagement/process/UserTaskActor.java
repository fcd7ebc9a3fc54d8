package io.tickmark.engagement.process;

import java.util.Optional;

/** Knows who completed a user task. */
interface UserTaskActor {

    /**
     * The person to whom the task was assigned when it was completed; empty where it was assigned to nobody.
     *
     * @param elementInstanceKey the user task as the instance of the process passed it
     * @throws NotKnownYet if the completion has not become visible in good time
     */
    Optional<String> whoCompleted(long elementInstanceKey) throws NotKnownYet;

    /** The completion is not visible yet; ask again. */
    final class NotKnownYet extends Exception {
        NotKnownYet(long elementInstanceKey) {
            super("It is not visible yet who completed the user task with the key " + elementInstanceKey + ".");
        }
    }
}
