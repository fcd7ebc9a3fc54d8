package io.tickmark.engagement.process.decision;

/** Knows which process called which. */
public interface ProcessTree {

    /**
     * The process instance that nobody called and that led, over however many calls, to this one. It waits for nothing.
     *
     * @throws NotVisibleYet if the whole way is not visible now
     */
    Root rootOf(long processInstanceKey) throws NotVisibleYet;

    /**
     * A process instance that was started, not called.
     *
     * @param processId the process in the models, such as engagement
     */
    record Root(long key, String processId) {}

    /** Somebody started the process, not an event of ours: it is about nothing. */
    final class StartedByHand extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Root root;

        public StartedByHand(Root root) {
            super("The process " + root.processId() + " (instance " + root.key()
                    + ") was started by hand. Nothing follows from it, and it was cancelled.");
            this.root = root;
        }

        Root root() {
            return root;
        }
    }

    /** A process instance is not visible yet; ask again. */
    final class NotVisibleYet extends Exception {
        private static final long serialVersionUID = 1;

        public NotVisibleYet(long processInstanceKey) {
            super(message(processInstanceKey) + ".");
        }

        /** Nobody can be asked now. */
        public NotVisibleYet(long processInstanceKey, Exception why) {
            super(message(processInstanceKey) + ": " + why.getMessage(), why);
        }

        private static String message(long processInstanceKey) {
            return "The process instance " + processInstanceKey + " is not visible yet in the engine's records";
        }
    }
}
