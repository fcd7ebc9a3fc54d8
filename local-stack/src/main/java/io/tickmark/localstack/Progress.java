package io.tickmark.localstack;

import io.tickmark.localstack.component.Component;
import java.time.Duration;

/** Hears what happens to each component while the stack starts and stops. May be called from several threads. */
@FunctionalInterface
public interface Progress {

    /** Says nothing. */
    Progress SILENT = (component, state, since) -> {};

    /**
     * A component has reached a state.
     *
     * @param state one word for the user: starting, ready, stopped …
     * @param since how long it took to get there; zero if that says nothing
     */
    void reached(Component component, String state, Duration since);
}
