package io.tickmark.eventstore;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the coordinator of one event processor. Axon's coordinator rests for a fixed 100 ms whenever a segment has its 1,024
 * events to work on, which takes a segment a few milliseconds; here it rests for one.
 */
public final class CoordinatorThread extends ScheduledThreadPoolExecutor {

    private static final long AXONS_REST_MS = 100;
    private static final long OUR_REST_MS = 1;

    public CoordinatorThread(String processor) {
        super(
                1,
                Thread.ofPlatform()
                        .daemon()
                        .name("event-coordinator-" + processor)
                        .factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return unit.toMillis(delay) == AXONS_REST_MS
                ? super.schedule(task, OUR_REST_MS, TimeUnit.MILLISECONDS)
                : super.schedule(task, delay, unit);
    }
}
