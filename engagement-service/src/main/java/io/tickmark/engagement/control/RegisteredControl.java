package io.tickmark.engagement.control;

import io.tickmark.api.Period;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.ControlEvent.Assessed;
import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.ControlInScope;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.engagement.aggregate.History.Recorded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A control as its events tell it.
 *
 * @param definition what holds today; a revision that was announced for a later day does not count yet
 * @param assessments how engagements rated it last, by engagement
 */
public record RegisteredControl(
        String controlId, Definition definition, ControlLife life, Map<String, Assessed> assessments) {

    /** How this engagement rated the control; a rating rests on the criteria that it was made for (C13). */
    public Optional<Assessed> assessmentIn(String engagementId) {
        return Optional.ofNullable(assessments.get(engagementId))
                .filter(rating -> rating.criteria().equals(definition.criteria()));
    }

    /** Whether an end of the control was announced. */
    public boolean retired() {
        return life.retired();
    }

    /** The first day on which it operated, as was stated; else the day of its registration. */
    public LocalDate begins() {
        return life.begins();
    }

    /** A version as it was while it is examined, with all criteria that it served then (C13). */
    public Definition as(ExaminedVersion examined) {
        return life.definitionOf(examined.version(), new Period(examined.from(), examined.until()));
    }

    boolean serves(Collection<String> criteria) {
        return definition.criteria().stream().anyMatch(criteria::contains);
    }

    Stream<ControlInScope> inScope(Period interval) {
        return life.operatedIn(interval).stream()
                .map(version -> new ControlInScope(
                        new ExaminedVersion(controlId, version.version(), version.from(), version.until()),
                        version.definition().code(),
                        version.definition().criteria()));
    }

    /** Folds a control's events; empty where there are none. */
    static Optional<RegisteredControl> of(List<Recorded<ControlEvent>> events, LocalDate today) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        ControlEvent first = events.getFirst().event();
        if (!(first instanceof ControlEvent.Registered registered)) {
            throw new IllegalStateException(
                    "the stream of " + first.controlId() + " does not begin with a registration");
        }
        ControlLife life =
                ControlLife.of(registered.definition(), events.getFirst().on());
        Map<String, Assessed> assessments = new HashMap<>();
        for (Recorded<ControlEvent> recorded : events) {
            life = life.after(recorded.event(), recorded.on());
            if (recorded.event() instanceof Assessed assessed) {
                assessments.put(assessed.engagementId(), assessed);
            }
        }
        return Optional.of(
                new RegisteredControl(registered.controlId(), life.definitionOn(today), life, Map.copyOf(assessments)));
    }
}
