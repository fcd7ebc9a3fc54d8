package io.tickmark.localstack.demo;

import io.tickmark.localstack.StackException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits, in real time, until something can be seen. */
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Waiting() {}

    /**
     * Asks again and again until there is an answer.
     *
     * @throws StackException if there is none in time
     */
    static <T> T until(String what, Duration patience, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        } while (System.nanoTime() < deadline);
        throw new StackException("Waited " + patience.toSeconds() + " s in vain for " + what
                + ". See ./tickmark status and the logs under .tickmark/logs.");
    }

    static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
