package io.tickmark.models.paths;

import io.tickmark.models.Models;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which sequence flows of which process were walked.
 *
 * @param flows per process id, all its flows
 * @param missed per process id, those nobody took
 */
record Coverage(Map<String, Set<String>> flows, Map<String, Set<String>> missed) {

    /** Compares the models with the flows taken, each given as process/flow. */
    static Coverage of(Set<String> taken) {
        Map<String, Set<String>> flows = new TreeMap<>();
        Map<String, Set<String>> missed = new TreeMap<>();
        Models.all().forEach((process, root) -> {
            Set<String> ids = Models.bpmn(root, "sequenceFlow").stream()
                    .map(flow -> flow.getAttribute("id"))
                    .collect(Collectors.toCollection(TreeSet::new));
            flows.put(process.key(), ids);
            missed.put(
                    process.key(),
                    ids.stream()
                            .filter(id -> !taken.contains(process.key() + "/" + id))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return new Coverage(flows, missed);
    }

    /** The share of flows taken, from 0 to 100. */
    double percent() {
        return percent(size(flows), size(missed));
    }

    private static int size(Map<String, Set<String>> sets) {
        return sets.values().stream().mapToInt(Set::size).sum();
    }

    private static double percent(int all, int missed) {
        return 100.0 * (all - missed) / all;
    }

    /** One line per process and one for all. */
    String table() {
        StringBuilder table =
                new StringBuilder("%n%-20s %6s %6s %8s  %s%n".formatted("process", "flows", "taken", "", "missed"));
        flows.forEach(
                (process, ids) -> table.append(line(process, ids.size(), missed.getOrDefault(process, Set.of()))));
        Set<String> none = Set.of();
        return table.append(line("all", size(flows), size(missed), none)).toString();
    }

    private static String line(String name, int all, Set<String> missed) {
        return line(name, all, missed.size(), missed);
    }

    private static String line(String name, int all, int missed, Set<String> which) {
        return "%-20s %6d %6d %7.1f%%  %s%n"
                .formatted(name, all, all - missed, percent(all, missed), String.join(" ", which));
    }
}
