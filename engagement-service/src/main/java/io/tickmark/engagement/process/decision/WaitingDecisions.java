package io.tickmark.engagement.process.decision;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which decisions this instance of the service has tried to record in vain. One that is not handed out again for a while is
 * with another instance, or has become an incident, and is not counted here any more.
 */
public class WaitingDecisions {

    /** Longer than the engine waits before it hands a job out again. */
    private static final Duration NOT_OURS_ANY_MORE = Duration.ofMinutes(3);

    private final Map<Long, Attempts> attempts = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /**
     * None yet.
     *
     * @param nanoTime as {@link System#nanoTime()} tells it
     */
    public WaitingDecisions(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Attempts(Job job, long since, long last, String reason) {}

    /** Takes note of how an attempt ended that began at this time. */
    void attempted(Job job, JobOutcome outcome, long began) {
        whyInVain(outcome)
                .ifPresentOrElse(
                        reason -> attempts.merge(
                                job.key(),
                                new Attempts(job, began, nanoTime.getAsLong(), reason),
                                (before, now) -> new Attempts(job, before.since(), now.last(), now.reason())),
                        () -> attempts.remove(job.key()));
    }

    private static Optional<String> whyInVain(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.NotYet notYet -> Optional.of(notYet.reason());
            case JobOutcome.Failed failed -> Optional.of(failed.message()).filter(why -> failed.retries() > 0);
            case JobOutcome.Done done -> Optional.empty();
            case JobOutcome.Rejected rejected -> Optional.empty();
            case JobOutcome.Ended ended -> Optional.empty();
        };
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /** Those that wait, the oldest first. */
    public List<WaitingDecision> all() {
        long now = nanoTime.getAsLong();
        attempts.values().removeIf(each -> now - each.last() > NOT_OURS_ANY_MORE.toNanos());
        return attempts.values().stream()
                .map(each -> new WaitingDecision(
                        each.job().process().definition(),
                        each.job().elementId(),
                        each.job().processInstanceKey(),
                        Duration.ofNanos(now - each.since()).toSeconds(),
                        each.reason()))
                .sorted(Comparator.comparingLong(WaitingDecision::waitingSeconds)
                        .reversed())
                .toList();
    }

    /** The one that waits longest, if any does. */
    public Optional<WaitingDecision> oldest() {
        return all().stream().findFirst();
    }
}
