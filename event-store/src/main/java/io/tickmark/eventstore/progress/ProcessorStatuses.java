package io.tickmark.eventstore.progress;

import io.tickmark.eventstore.EventLog;
import java.util.List;
import java.util.function.ToLongFunction;

/** What operators want to know of a service's event processors. Says nothing of what is in the log. */
public final class ProcessorStatuses {

    private final Checkpoints checkpoints;
    private final Standstills standstills;
    private final EventLog log;

    public ProcessorStatuses(Checkpoints checkpoints, Standstills standstills, EventLog log) {
        this.checkpoints = checkpoints;
        this.standstills = standstills;
        this.log = log;
    }

    /** Every processor that reads the log behind the write, by name. */
    public List<ProcessorStatus> all() {
        return all(processor -> 0);
    }

    /**
     * Every processor that reads the log behind the write, by name.
     *
     * @param told where a processor is by what its instances tell each other, who know it sooner than checkpoints show
     */
    public List<ProcessorStatus> all(ToLongFunction<String> told) {
        List<Standstill> standing = standstills.all();
        return checkpoints.byProcessor().entrySet().stream()
                .map(processor -> status(
                        processor.getKey(),
                        Math.max(furthestBehind(processor.getValue()), told.applyAsLong(processor.getKey())),
                        standing))
                .toList();
    }

    private static long furthestBehind(List<Checkpoint> segments) {
        return segments.stream().mapToLong(Checkpoint::position).min().orElse(0);
    }

    private ProcessorStatus status(String name, long position, List<Standstill> standing) {
        long longest = standing.stream()
                .filter(standstill -> standstill.at().processor().equals(name))
                .mapToLong(standstill -> standstill.age().toSeconds())
                .max()
                .orElse(0);
        return new ProcessorStatus(name, position, log.countAfter(position), longest);
    }
}
