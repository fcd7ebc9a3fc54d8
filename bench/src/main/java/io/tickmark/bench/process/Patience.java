package io.tickmark.bench.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again, but not for ever. */
final class Patience {

    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration ENOUGH = Duration.ofMinutes(3);

    private final String what;
    private long deadline;

    /** Patience for something to happen. */
    Patience(String what) {
        this.what = what;
        renew();
    }

    /** Returns once it is so. */
    static void until(String what, BooleanSupplier so) {
        Patience patience = new Patience(what);
        while (!so.getAsBoolean()) {
            patience.pause();
        }
    }

    /** Something has moved: the patience lasts as long again. */
    void renew() {
        deadline = System.nanoTime() + ENOUGH.toNanos();
    }

    /**
     * Waits for a moment.
     *
     * @throws IllegalStateException if nothing has moved for too long
     */
    void pause() {
        if (System.nanoTime() > deadline) {
            throw new IllegalStateException("Waited " + ENOUGH.toSeconds() + " s in vain for " + what + ".");
        }
        LockSupport.parkNanos(STEP.toNanos());
    }
}
