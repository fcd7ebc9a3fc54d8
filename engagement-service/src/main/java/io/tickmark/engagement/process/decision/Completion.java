package io.tickmark.engagement.process.decision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Whose decision a completed user task is, as its assignments tell it. */
public sealed interface Completion {

    /** The task was in one person's hands when it was completed. */
    record By(String person) implements Completion {}

    /** The task was assigned to nobody. */
    record ByNobody() implements Completion {}

    /**
     * The task went from one person to another without having been released in between, so either may have completed it: the
     * task list lets whoever claimed first complete it, while the engine names whoever claimed last.
     *
     * @param people all who held it, in the order in which they did
     */
    record Contested(SequencedSet<String> people) implements Completion {}

    /**
     * Reads whose decision it is.
     *
     * @param assignees whom the task was assigned to at its creation, after each assignment and at its completion, in this
     *     order; blank for nobody
     */
    public static Completion of(List<String> assignees) {
        String before = "";
        boolean taken = false;
        SequencedSet<String> held = new LinkedHashSet<>();
        for (String now : assignees) {
            taken |= !before.isBlank() && !now.isBlank() && !now.equals(before);
            before = now;
            if (!now.isBlank()) {
                held.add(now);
            }
        }
        if (taken) {
            return new Contested(held);
        }
        return before.isBlank() ? new ByNobody() : new By(before);
    }
}
