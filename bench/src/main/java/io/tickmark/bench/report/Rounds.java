package io.tickmark.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * What was measured in rounds in which everybody has a turn; every other round goes backwards.
 *
 * @param <C> a case: who is measured, and how
 * @param <T> what a case shows in one turn
 */
public final class Rounds<C, T> {

    private final Map<C, List<T>> turns = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Function<C, String>> cells = new ArrayList<>();

    /** Measures a case. */
    @FunctionalInterface
    public interface Turn<C, T> {
        T of(C who, int round) throws Exception;
    }

    public Rounds(List<C> cases) {
        cases.forEach(who -> turns.put(who, new ArrayList<>()));
    }

    /**
     * Measures for so many rounds.
     *
     * @param before what is done before each round
     * @param glance what the terminal shows of a turn
     */
    public Rounds<C, T> measure(
            int rounds, Runnable before, Turn<C, T> turn, Function<T, String> glance, Consumer<String> progress)
            throws Exception {
        List<C> order = cases();
        for (int round = 1; round <= rounds; round++) {
            before.run();
            for (C who : round % 2 == 1 ? order : order.reversed()) {
                T shown = turn.of(who, round);
                add(who, shown);
                progress.accept("round " + round + ": " + who + ": " + glance.apply(shown));
            }
        }
        return this;
    }

    /** Notes what a case showed in one more turn. */
    public void add(C who, T shown) {
        turns.computeIfAbsent(who, first -> new ArrayList<>()).add(shown);
    }

    public List<C> cases() {
        return List.copyOf(turns.keySet());
    }

    /** What a case showed, round by round; nothing of one that was not measured. */
    public List<T> of(C who) {
        return turns.getOrDefault(who, List.of());
    }

    /** The median over the rounds. */
    public double median(C who, ToDoubleFunction<T> figure) {
        return Figures.median(of(who).stream().map(figure::applyAsDouble).toList());
    }

    /** A column of the table. */
    public Rounds<C, T> column(String name, Function<C, String> cell) {
        columns.add(name);
        cells.add(cell);
        return this;
    }

    /** A column with medians. */
    public Rounds<C, T> median(String name, DoubleFunction<String> format, ToDoubleFunction<T> figure) {
        return column(name, who -> format.apply(median(who, figure)));
    }

    /** A column with the ratio of two medians, of the cases that follow from the row's own. */
    public Rounds<C, T> ratio(String name, UnaryOperator<C> of, UnaryOperator<C> to, ToDoubleFunction<T> figure) {
        return column(name, who -> Figures.ratio(median(of.apply(who), figure) / median(to.apply(who), figure)));
    }

    /** Medians for a chart: for each name those of the cases that belong to it, in their order. */
    public Map<String, List<Double>> series(
            List<String> names, BiPredicate<String, C> belongs, ToDoubleFunction<T> figure) {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        names.forEach(name -> series.put(
                name,
                cases().stream()
                        .filter(who -> belongs.test(name, who))
                        .map(who -> median(who, figure))
                        .toList()));
        return series;
    }

    List<String> columns() {
        return columns;
    }

    List<List<String>> rows() {
        return cases().stream()
                .map(who -> cells.stream().map(cell -> cell.apply(who)).toList())
                .toList();
    }

    /** Everything as it was measured, by the case. */
    Map<String, List<T>> raw() {
        Map<String, List<T>> raw = new LinkedHashMap<>();
        turns.forEach((who, shown) -> raw.put(who.toString(), shown));
        return raw;
    }
}
