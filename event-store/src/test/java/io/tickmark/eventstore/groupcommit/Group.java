package io.tickmark.eventstore.groupcommit;

import static org.awaitility.Awaitility.await;

import io.tickmark.eventstore.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Appends that meet in one group: a leader stands at the gate, the others wait behind it. */
final class Group {

    private final Gate gate;
    private final List<Thread> threads = new ArrayList<>();
    private final List<CompletableFuture<@Nullable Void>> outcomes = new ArrayList<>();

    Group(Gate gate) {
        this.gate = gate;
    }

    /** Adds an append; returns when it leads or waits. */
    Thread add(Runnable append) throws InterruptedException {
        CompletableFuture<@Nullable Void> outcome = new CompletableFuture<>();
        CountDownLatch running = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            running.countDown();
            try {
                append.run();
                outcome.complete(null);
            } catch (RuntimeException | Error e) {
                outcome.completeExceptionally(e);
            }
        });
        outcomes.add(outcome);
        threads.add(thread);
        running.await();
        if (threads.size() == 1) {
            gate.awaitSomebody();
        }
        await().until(() -> thread.getState() == Thread.State.WAITING || outcome.isDone());
        return thread;
    }

    /** Opens the gate and waits for all. Each one's failure, or null where there was none. */
    List<@Nullable Throwable> settle() {
        gate.open();
        List<@Nullable Throwable> failures = new ArrayList<>();
        for (CompletableFuture<@Nullable Void> outcome : outcomes) {
            try {
                outcome.join();
                failures.add(null);
            } catch (CompletionException e) {
                failures.add(e.getCause());
            }
        }
        return failures;
    }
}
