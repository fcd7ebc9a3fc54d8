package io.tickmark.eventstore.progress;

import io.tickmark.eventstore.EventLog;
import java.util.List;

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
        List<Standstill> standing = standstills.all();
        return checkpoints.byProcessor().entrySet().stream()
                .map(processor -> status(processor.getKey(), processor.getValue(), standing))
                .toList();
    }

    private ProcessorStatus status(String name, List<Checkpoint> segments, List<Standstill> standing) {
        long position = segments.stream().mapToLong(Checkpoint::position).min().orElse(0);
        long longest = standing.stream()
                .filter(standstill -> standstill.at().processor().equals(name))
                .mapToLong(standstill -> standstill.age().toSeconds())
                .max()
                .orElse(0);
        return new ProcessorStatus(name, position, log.countAfter(position), longest);
    }
}
