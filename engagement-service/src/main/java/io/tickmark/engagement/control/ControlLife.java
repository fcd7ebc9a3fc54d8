package io.tickmark.engagement.control;

import io.tickmark.api.Period;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.Definition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A control through time (C13): what held on which days, when it began to operate and when it ended. Revising it makes a new
 * version from its day on; mapping and assigning change the version that holds, from the day on which they were recorded.
 *
 * @param stretches what held, without a gap, oldest first
 * @param versions each version as it was stated last, by its number
 * @param begins the first day on which it operated, as was stated; else the day of its registration
 * @param ends the first day on which it did not operate any more; far away where none was announced
 */
public record ControlLife(
        List<Stretch> stretches, Map<Integer, Definition> versions, LocalDate begins, LocalDate ends) {

    /** What held from one day until another, both included. */
    public record Stretch(int version, Definition definition, LocalDate from, LocalDate until) {

        private Stretch within(LocalDate first, LocalDate last) {
            return new Stretch(
                    version, definition, from.isAfter(first) ? from : first, until.isBefore(last) ? until : last);
        }

        private boolean isEmpty() {
            return from.isAfter(until);
        }

        private Stretch and(Stretch next) {
            Set<String> criteria = new LinkedHashSet<>(definition.criteria());
            criteria.addAll(next.definition.criteria());
            return new Stretch(version, next.definition.serving(List.copyOf(criteria)), from, next.until);
        }
    }

    /** A control that was registered on a day. */
    static ControlLife of(Definition definition, LocalDate registeredOn) {
        return new ControlLife(
                List.of(new Stretch(1, definition, LocalDate.MIN, LocalDate.MAX)),
                Map.of(1, definition),
                registeredOn,
                LocalDate.MAX);
    }

    /** The same control after what was recorded on a day. */
    ControlLife after(ControlEvent event, LocalDate on) {
        return switch (event) {
            case ControlEvent.Registered e -> this;
            case ControlEvent.Revised e -> revised(e);
            case ControlEvent.Assigned e ->
                changed(on, definition -> definition.ownedBy(e.owner(), e.deputy(), e.evidenceOwner()));
            case ControlEvent.Mapped e -> changed(on, definition -> definition.serving(e.after()));
            case ControlEvent.Implemented e -> new ControlLife(stretches, versions, e.effectiveFrom(), ends);
            case ControlEvent.Retired e -> new ControlLife(stretches, versions, begins, e.effectiveFrom());
            case ControlEvent.Assessed e -> this;
        };
    }

    boolean retired() {
        return !ends.equals(LocalDate.MAX);
    }

    /** What held on a day. */
    Definition definitionOn(LocalDate day) {
        return stretches.stream()
                .filter(stretch -> !stretch.within(day, day).isEmpty())
                .findFirst()
                .orElseThrow()
                .definition();
    }

    /** The versions that operated on a day of an interval, each with all criteria that it served then. */
    List<Stretch> operatedIn(Period interval) {
        LocalDate first = begins.isAfter(interval.start()) ? begins : interval.start();
        LocalDate last = ends.isAfter(interval.end()) ? interval.end() : ends.minusDays(1);
        return merged(first, last);
    }

    /** A version with all criteria that it served in an interval; as it was stated last if it did not hold then. */
    Definition definitionOf(int version, Period interval) {
        return merged(interval.start(), interval.end()).stream()
                .filter(stretch -> stretch.version() == version)
                .findFirst()
                .map(Stretch::definition)
                .orElseGet(() -> Objects.requireNonNull(versions.get(version)));
    }

    private List<Stretch> merged(LocalDate first, LocalDate last) {
        Map<Integer, Stretch> merged = new LinkedHashMap<>();
        stretches.stream()
                .map(stretch -> stretch.within(first, last))
                .filter(stretch -> !stretch.isEmpty())
                .forEach(stretch -> merged.merge(stretch.version(), stretch, Stretch::and));
        return List.copyOf(merged.values());
    }

    private ControlLife revised(ControlEvent.Revised event) {
        List<Stretch> next = new ArrayList<>();
        stretches.stream()
                .map(stretch ->
                        stretch.within(LocalDate.MIN, event.effectiveFrom().minusDays(1)))
                .filter(stretch -> !stretch.isEmpty())
                .forEach(next::add);
        next.add(new Stretch(event.version(), event.after(), event.effectiveFrom(), LocalDate.MAX));
        return with(next);
    }

    private ControlLife changed(LocalDate on, UnaryOperator<Definition> change) {
        List<Stretch> next = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Stretch before = stretch.within(LocalDate.MIN, on.minusDays(1));
            Stretch from = stretch.within(on, LocalDate.MAX);
            if (!before.isEmpty()) {
                next.add(before);
            }
            if (!from.isEmpty()) {
                next.add(new Stretch(from.version(), change.apply(from.definition()), from.from(), from.until()));
            }
        }
        return with(next);
    }

    private ControlLife with(List<Stretch> next) {
        Map<Integer, Definition> stated = new LinkedHashMap<>(versions);
        next.forEach(stretch -> stated.put(stretch.version(), stretch.definition()));
        return new ControlLife(List.copyOf(next), Map.copyOf(stated), begins, ends);
    }
}
