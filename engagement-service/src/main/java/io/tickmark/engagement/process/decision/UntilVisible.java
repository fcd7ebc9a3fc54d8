package io.tickmark.engagement.process.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exponential back-off: a job that needs a record of the engine which is not visible yet asks once, and the engine keeps it
 * until it is worth asking again. No thread waits meanwhile. The engine looks for jobs whose pause is over every 100 ms.
 */
final class UntilVisible {

    /** A record that becomes visible within 2.6 s is seen at most 1 s later. */
    private static final List<Duration> PAUSES = Stream.of(200, 300, 450, 700, 1_000, 1_500, 2_000)
            .map(Duration::ofMillis)
            .toList();

    /** A job that is not handed out for so long is with another instance, or not asked for any more. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(3);

    private static final long MOST = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(UntilVisible.class);

    private final Cache<Long, Integer> attempts =
            Caffeine.newBuilder().expireAfterWrite(FORGOTTEN).maximumSize(MOST).build();

    /** The job is handed out again after a pause, which grows with each attempt; none of its retries is used up. */
    JobOutcome.NotYet again(Job job, Exception notVisible) {
        int attempt = attempts.asMap().merge(job.key(), 1, Integer::sum);
        String reason = String.valueOf(notVisible.getMessage());
        if (attempt == PAUSES.size()) {
            LOG.warn("{} {} still waits: {}", job.elementId(), job.key(), reason);
        }
        return new JobOutcome.NotYet(PAUSES.get(Math.min(attempt, PAUSES.size()) - 1), reason);
    }
}
