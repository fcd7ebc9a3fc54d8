package io.tickmark.localstack.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What goes wrong in this engagement, settled by the seed before it begins.
 *
 * @param gaps controls whose readiness assessment finds a gap
 * @param riskAccepted the gap whose risk management accepts
 * @param sentBack the gap whose first remediation does not hold
 * @param returned controls whose first evidence the auditor returns
 * @param deviating controls in which the auditor notes a deviation
 * @param byKafka controls that the audit firm answers over Kafka; the others over REST
 */
record Plot(
        Set<String> gaps,
        String riskAccepted,
        String sentBack,
        Set<String> returned,
        Set<String> deviating,
        Set<String> byKafka) {

    static Plot of(List<String> codes, long seed) {
        List<String> shuffled = new ArrayList<>(codes.stream().sorted().toList());
        Collections.shuffle(shuffled, new Random(seed));
        int gaps = Math.min(shuffled.size(), 2 + shuffled.size() / 12);
        return new Plot(
                Set.copyOf(shuffled.subList(0, gaps)),
                shuffled.getFirst(),
                shuffled.get(gaps - 1),
                Set.copyOf(some(shuffled, 1 + shuffled.size() / 20)),
                Set.copyOf(some(shuffled.reversed(), 1 + shuffled.size() / 30)),
                everySecond(shuffled));
    }

    private static List<String> some(List<String> codes, int count) {
        return codes.subList(0, Math.min(count, codes.size()));
    }

    private static Set<String> everySecond(List<String> codes) {
        Set<String> chosen = new HashSet<>();
        for (int i = 0; i < codes.size(); i += 2) {
            chosen.add(codes.get(i));
        }
        return chosen;
    }
}
