package io.tickmark.localstack;

/** Something keeps the stack from doing what was asked; the message is one sentence for the user, with what to do. */
public class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Tells the user what is wrong and what to do. */
    public StackException(String message) {
        super(message);
    }

    /** Tells the user what is wrong and what to do, keeping the cause for the log. */
    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
