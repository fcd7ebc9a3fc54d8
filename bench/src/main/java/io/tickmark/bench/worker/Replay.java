package io.tickmark.bench.worker;

import com.sun.management.OperatingSystemMXBean;
import io.tickmark.bench.contender.Contender;
import io.tickmark.bench.contender.Contender.Received;
import io.tickmark.bench.contender.Contender.Sink;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a log into a handler that does nothing but count. */
final class Replay implements Sink {

    private final long wanted;
    private final AtomicLong seen = new AtomicLong();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile long first;
    private volatile long last;

    private Replay(long wanted) {
        this.wanted = wanted;
    }

    static Replayed run(Contender contender, int batch, long events) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Replay replay = new Replay(events);
        long cpuBefore = system.getProcessCpuTime();
        long start = System.nanoTime();
        AutoCloseable following = contender.follow(replay, batch);
        replay.done.await();
        long cpu = system.getProcessCpuTime() - cpuBefore;
        following.close();
        return new Replayed(events, replay.first - start, replay.last - replay.first, cpu);
    }

    @Override
    public void received(Received event) {
        long count = seen.incrementAndGet();
        if (count == 1) {
            first = System.nanoTime();
        }
        if (count == wanted) {
            last = System.nanoTime();
            done.countDown();
        }
    }
}
