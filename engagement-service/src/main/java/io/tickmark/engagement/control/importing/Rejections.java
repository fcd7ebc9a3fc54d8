package io.tickmark.engagement.control.importing;

import java.util.ArrayList;
import java.util.List;

/** Why a file is not taken: how many reasons there are, and the first hundred of them. */
final class Rejections {

    /** So many reasons are told. */
    static final int TOLD = 100;

    private final List<RejectedRow> told = new ArrayList<>();
    private long count;

    void add(long line, String reason) {
        count++;
        if (told.size() < TOLD) {
            told.add(new RejectedRow(line, Shortened.of(reason)));
        }
    }

    void add(UnreadableFileException unreadable) {
        add(unreadable.line(), unreadable.reason());
    }

    boolean isEmpty() {
        return count == 0;
    }

    long count() {
        return count;
    }

    List<RejectedRow> told() {
        return List.copyOf(told);
    }
}
