package io.tickmark.engagement.control;

import io.tickmark.api.Period;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.ControlInScope;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.aggregate.History.Recorded;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The controls of a programme as the log holds them. */
@Component
public class ControlRegister {

    private final History history;
    private final Clock clock;

    ControlRegister(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * The controls that serve at least one of these criteria today and are not retired, in the order of their registration.
     */
    public List<RegisteredControl> serving(String programmeId, Collection<String> criteria) {
        return all(programmeId)
                .filter(control -> !control.retired() && control.serves(criteria))
                .toList();
    }

    /**
     * Every version of a control that operated and served at least one of these criteria on a day of an interval, retired ones
     * too, in the order of their registration (C13).
     */
    public List<ControlInScope> operatedIn(Period interval, String programmeId, Collection<String> criteria) {
        return all(programmeId)
                .flatMap(control -> control.inScope(interval))
                .filter(version -> version.criteria().stream().anyMatch(criteria::contains))
                .toList();
    }

    /**
     * One control.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    public RegisteredControl get(String controlId) {
        return fold(history.recorded(controlId, ControlEvent.class))
                .orElseThrow(() -> new IllegalArgumentException("there is no control " + controlId));
    }

    private Stream<RegisteredControl> all(String programmeId) {
        return history.recordedParts(programmeId, ControlEvent.class).stream()
                .map(this::fold)
                .flatMap(Optional::stream);
    }

    private Optional<RegisteredControl> fold(List<Recorded<ControlEvent>> events) {
        return RegisteredControl.of(events, Today.of(clock));
    }
}
