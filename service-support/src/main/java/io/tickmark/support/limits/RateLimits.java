package io.tickmark.support.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** A token bucket per caller. Each instance counts for itself. */
final class RateLimits {

    private static final int CALLERS = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final LimitProperties limits;

    RateLimits(LimitProperties limits) {
        this.limits = limits;
    }

    /** Counts one request of this caller; 0 where it may go on, else after how many seconds it could. */
    long secondsToWait(String caller) {
        ConsumptionProbe probe = buckets.get(caller, name -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.burst()).refillGreedy(limits.requestsPerSecond(), SECOND))
                .build();
    }
}
