package io.tickmark.engagement.process.engine;

import java.time.Duration;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * Polling with a limit: a record of the engine becomes visible a moment after it was written, and until then it is asked for
 * again.
 *
 * @param <X> says that something is not visible yet
 */
final class UntilVisible<X extends Exception> {

    private static final Duration STEP = Duration.ofMillis(50);

    private final Class<X> notYet;
    private final RetryTemplate waiting;

    /** Waits for this long at most. */
    UntilVisible(Class<X> notYet, Duration atMost) {
        this.notYet = notYet;
        this.waiting = new RetryTemplate(RetryPolicy.builder()
                .includes(notYet)
                .delay(STEP)
                .maxRetries(Math.max(1, atMost.dividedBy(STEP)))
                .timeout(atMost)
                .build());
    }

    /**
     * What is read, as soon as it can be.
     *
     * @throws X if it has not become visible in good time
     * @throws IllegalStateException if the records cannot be read
     */
    <T> T read(Retryable<T> read) throws X {
        try {
            return waiting.execute(read);
        } catch (RetryException gaveUp) {
            if (notYet.isInstance(gaveUp.getCause())) {
                throw notYet.cast(gaveUp.getCause());
            }
            throw new IllegalStateException("the engine's records cannot be read", gaveUp.getCause());
        }
    }
}
