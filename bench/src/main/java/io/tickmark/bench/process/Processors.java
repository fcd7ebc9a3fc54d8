package io.tickmark.bench.process;

import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.component.Component;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time by who uses it. */
record Processors(LocalStack stack) {

    private static final String BENCH = "the people (this bench)";

    /** Milliseconds that each component has used since it was started. */
    Map<String, Double> millis() {
        Map<String, Double> used = new LinkedHashMap<>();
        for (Component component : Component.values()) {
            stack.process(component).ifPresent(process -> used.put(component.title(), millis(process)));
        }
        used.put(BENCH, millis(ProcessHandle.current()));
        return used;
    }

    /** What was used from then on, per piece of work. */
    Map<String, Double> since(Map<String, Double> before, int pieces) {
        Map<String, Double> each = new LinkedHashMap<>();
        millis().forEach((who, now) -> each.put(who, (now - before.getOrDefault(who, 0.0)) / pieces));
        return each;
    }

    /** PostgreSQL works in child processes; this bench's children are the components themselves. */
    private static double millis(ProcessHandle process) {
        Stream<ProcessHandle> all = process.equals(ProcessHandle.current())
                ? Stream.of(process)
                : Stream.concat(Stream.of(process), process.descendants());
        return all.mapToLong(each ->
                        each.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
    }
}
