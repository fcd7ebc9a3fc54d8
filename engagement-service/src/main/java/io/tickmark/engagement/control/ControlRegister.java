package io.tickmark.engagement.control;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.engagement.process.History;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The controls of a programme as the log holds them now. */
@Component
public class ControlRegister {

    private final History history;

    ControlRegister(History history) {
        this.history = history;
    }

    /** The controls that serve at least one of these criteria and are not retired, in the order of their registration. */
    public List<RegisteredControl> serving(String programmeId, Collection<String> criteria) {
        return history.ofAll("Control", "programmeId", programmeId, ControlEvent.class).stream()
                .map(RegisteredControl::of)
                .flatMap(Optional::stream)
                .filter(control -> !control.retired() && control.serves(criteria))
                .toList();
    }

    /**
     * One control.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public RegisteredControl get(String controlId) {
        return RegisteredControl.of(history.of(controlId, ControlEvent.class))
                .orElseThrow(() -> new IllegalArgumentException("there is no control " + controlId));
    }
}
