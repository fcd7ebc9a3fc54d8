package io.tickmark.support.limits;

import io.tickmark.support.web.Problems;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A bulkhead: only so many of one costly thing run at a time, so that they leave room for everything else. */
public final class ConcurrencyLimit {

    private static final int RETRY_SECONDS = 5;

    private final String what;
    private final Semaphore places;

    /**
     * @param what runs, in the plural, as the answer names it
     * @param most how many of them may run at a time
     */
    public ConcurrencyLimit(String what, int most) {
        this.what = what;
        this.places = new Semaphore(most);
    }

    /** Something to do that may fail in its own way. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /**
     * Does the work if there is a place.
     *
     * @throws ErrorResponseException (503, with Retry-After) if there is none
     */
    public <T, E extends Exception> T within(Work<T, E> work) throws E {
        if (!places.tryAcquire()) {
            throw Problems.retryAfter(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    RETRY_SECONDS,
                    "Other " + what + " are running, and this instance takes no more at a time. Try again soon.");
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }
}
