package io.tickmark.engagement.control.importing;

/** Why a file cannot be read on from one of its lines. */
final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final long line;

    UnreadableFileException(long line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    /** The line as the file has it, counted from 1. */
    long line() {
        return line;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
