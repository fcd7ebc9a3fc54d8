package io.tickmark.bench.freshness;

import io.tickmark.bench.contender.Contenders;
import io.tickmark.bench.report.Chart;
import io.tickmark.bench.report.Figures;
import io.tickmark.bench.report.Median;
import io.tickmark.bench.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Medians over the rounds of each round's percentiles. */
record FreshnessReport(int rate, int rounds, List<Turn> turns) {

    private static final double P50 = 0.5;
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;

    private record Place(String contender, String where) {}

    Report report() {
        List<Place> places = turns.stream()
                .map(turn -> new Place(turn.contender(), turn.where()))
                .distinct()
                .toList();
        return new Report(
                "freshness",
                "Freshness: from the commit to the effect in a read model",
                rate
                        + " commands per second, sent whether those before are done or not; a pooled streaming event processor at its"
                        + " defaults writes one row per control. Milliseconds from the command's acknowledgement until the row is"
                        + " committed; medians of " + rounds + " rounds.",
                List.of("contender", "reader", "p50 ms", "p95 ms", "p99 ms", "p99 to ours"),
                places.stream().map(this::row).toList(),
                List.of(chart(places)),
                List.of());
    }

    private List<String> row(Place place) {
        double ours = median(new Place(Contenders.TICKMARK, place.where()), P99);
        return List.of(
                place.contender(),
                place.where(),
                Figures.precise(median(place, P50)),
                Figures.precise(median(place, P95)),
                Figures.precise(median(place, P99)),
                Figures.ratio(median(place, P99) / ours));
    }

    private Chart chart(List<Place> places) {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (Place place : places) {
            series.put(
                    place.contender() + ", " + place.where(),
                    List.of(median(place, P50), median(place, P95), median(place, P99)));
        }
        return new Chart("delay", "From commit to read model", "ms", List.of("p50", "p95", "p99"), series);
    }

    private double median(Place place, double share) {
        return Median.of(turns.stream()
                .filter(turn -> place.equals(new Place(turn.contender(), turn.where())))
                .map(turn -> turn.percentile(share))
                .toList());
    }
}
