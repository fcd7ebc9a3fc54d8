package io.tickmark.projections.readmodel;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Single flight: a question that many ask at the same time is put once for all of them, and not again before a pause is over. Nobody gets an
 * answer that is older than his question. The first to wait puts the question for the others; there is no thread for it.
 */
final class SingleFlight<T> {

    private final Supplier<T> question;
    private final long pause;
    /** Held while the question is put. */
    private final ReentrantLock flight = new ReentrantLock();

    private long landed;
    /** The next flight, which others can still board. */
    private @Nullable CompletableFuture<T> next;

    SingleFlight(Supplier<T> question, Duration pause) {
        this.question = question;
        this.pause = pause.toNanos();
        this.landed = System.nanoTime() - this.pause;
    }

    /** The answer to a question that is put after now; its exception, if it fails. */
    T ask() {
        Boarding<T> boarding = board();
        if (boarding.first()) {
            fly(boarding.answer());
        }
        try {
            return boarding.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** A place on the next flight; the first to board flies it. */
    private record Boarding<T>(CompletableFuture<T> answer, boolean first) {}

    private synchronized Boarding<T> board() {
        if (next != null) {
            return new Boarding<>(next, false);
        }
        next = new CompletableFuture<>();
        return new Boarding<>(next, true);
    }

    private synchronized void close() {
        next = null;
    }

    private void fly(CompletableFuture<T> answer) {
        flight.lock();
        try {
            LockSupport.parkNanos(landed + pause - System.nanoTime());
            close();
            answer.complete(question.get());
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        } finally {
            landed = System.nanoTime();
            flight.unlock();
        }
    }
}
