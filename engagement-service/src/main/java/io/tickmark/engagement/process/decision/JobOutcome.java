package io.tickmark.engagement.process.decision;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a job is answered. Variables are plain JSON types; null clears a variable. */
public sealed interface JobOutcome {

    /** The process goes on with these variables. */
    record Done(Map<String, @Nullable Object> variables) implements JobOutcome {}

    /** A rule refused; the process goes back to whoever can correct it, and its form shows why. */
    record Rejected(Rejection rejection, Map<String, @Nullable Object> variables) implements JobOutcome {

        /** All variables to set, the rejection among them. */
        public Map<String, @Nullable Object> allVariables() {
            Map<String, @Nullable Object> all = new LinkedHashMap<>(variables);
            all.put(Rejection.VARIABLE, rejection.asVariable());
            return Collections.unmodifiableMap(all);
        }
    }

    /** Nothing that happened asked for the process: its instance, by this key, ends, and nothing follows from it. */
    record Ended(long processInstanceKey, String message) implements JobOutcome {}

    /** What it needs is not visible yet: the engine hands it out again after the pause, and no retry is used up. */
    record NotYet(Duration pause, String reason) implements JobOutcome {}

    /** It did not work; with no retries left an operator has to look. */
    record Failed(int retries, Duration backoff, String message) implements JobOutcome {}
}
