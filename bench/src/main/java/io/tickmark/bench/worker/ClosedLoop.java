package io.tickmark.bench.worker;

import com.sun.management.OperatingSystemMXBean;
import io.tickmark.bench.contender.Contender;
import io.tickmark.bench.load.Load;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Writers that each wait for the answer before they send the next command. */
public final class ClosedLoop {

    private static final int DIGITS = 3;
    private static final double MICRO = 1_000;

    private final Contender contender;
    private final Load load;

    public ClosedLoop(Contender contender, Load load) {
        this.contender = contender;
        this.load = load;
    }

    /**
     * Keeps the writers busy for a while.
     *
     * @param seed tells the writers' choices
     */
    public Slice run(int writers, Duration time, long seed) throws Exception {
        SplittableRandom seeds = new SplittableRandom(seed);
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpuBefore = system.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        Histogram all = new Histogram(DIGITS);
        long events = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Written>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                SplittableRandom random = seeds.split();
                running.add(threads.submit(() -> write(random, end)));
            }
            for (Future<Written> writer : running) {
                Written written = writer.get();
                all.add(written.times());
                events += written.events();
            }
        }
        return new Slice(
                events,
                System.nanoTime() - start,
                all.getValueAtPercentile(50) / MICRO,
                all.getValueAtPercentile(95) / MICRO,
                all.getValueAtPercentile(99) / MICRO,
                system.getProcessCpuTime() - cpuBefore,
                0);
    }

    private record Written(Histogram times, long events) {}

    private Written write(SplittableRandom random, long end) throws Exception {
        Histogram times = new Histogram(DIGITS);
        long events = 0;
        long before = System.nanoTime();
        while (before - end < 0) {
            events += contender.handle(load.next(random));
            long after = System.nanoTime();
            times.recordValue(after - before);
            before = after;
        }
        return new Written(times, events);
    }
}
