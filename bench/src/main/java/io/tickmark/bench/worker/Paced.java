package io.tickmark.bench.worker;

import io.tickmark.api.Metadata;
import io.tickmark.bench.contender.Contender;
import io.tickmark.bench.load.Assessment;
import io.tickmark.bench.load.Load;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Sends commands at a steady pace, whether the ones before are done or not, and notes when each was on the disk. */
final class Paced {

    private static final int SENDERS = 8;

    private final Contender contender;
    private final Load load;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    Paced(Contender contender, Load load) {
        this.contender = contender;
        this.load = load;
    }

    /** When each command was acknowledged, by its id and {@link System#nanoTime}. */
    Times run(int perSecond, Duration time, long seed) throws Exception {
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        long start = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (long due = 0; due < time.toNanos(); due += gap) {
                for (long left = start + due - System.nanoTime(); left > 0; left = start + due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                Assessment next = load.next(random);
                sent.add(senders.submit(() -> send(next)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        return new Times(acknowledged);
    }

    private int send(Assessment assessment) throws Exception {
        int events = contender.handle(assessment);
        acknowledged.put(Objects.requireNonNull(assessment.metadata().get(Metadata.COMMAND_ID)), System.nanoTime());
        return events;
    }
}
