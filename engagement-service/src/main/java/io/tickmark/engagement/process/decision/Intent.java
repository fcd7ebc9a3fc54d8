package io.tickmark.engagement.process.decision;

import io.tickmark.api.Command;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a job leads to.
 *
 * @param commands sent in this order, each with its own effect once
 * @param outputs the variables that the process goes on with; asked for after the commands, so that they can tell what the
 *     log says, which a repeated job finds unchanged
 * @param forgetWhenRejected variables that would get in the way of the next attempt
 */
public record Intent(
        List<? extends Command> commands,
        Supplier<? extends Map<String, ? extends @Nullable Object>> outputs,
        List<String> forgetWhenRejected) {

    /** One command, and nothing that the process needs to know. */
    public static Intent to(Command command) {
        return toAll(List.of(command));
    }

    /** Several commands, and nothing that the process needs to know. */
    public static Intent toAll(List<? extends Command> commands) {
        return new Intent(commands, Map::of, List.of());
    }

    /** No command. */
    public static Intent toNothing() {
        return toAll(List.of());
    }

    /** The same, with these variables for the process. */
    public Intent giving(Supplier<? extends Map<String, ? extends @Nullable Object>> variables) {
        return new Intent(commands, variables, forgetWhenRejected);
    }

    /** The same, clearing these variables if a rule refuses. */
    public Intent forgetting(String... variables) {
        return new Intent(commands, outputs, Arrays.asList(variables));
    }

    /** The same, held to giving no other variables than these. */
    Intent givingOnly(Set<String> declared) {
        return giving(() -> {
            Map<String, ? extends @Nullable Object> given = outputs.get();
            if (!declared.containsAll(given.keySet())) {
                throw new IllegalStateException("only " + declared + " are declared, and given are " + given.keySet());
            }
            return given;
        });
    }

    /** The outputs, in a map that the receiver may add to. */
    Map<String, @Nullable Object> results() {
        return new HashMap<>(outputs.get());
    }
}
