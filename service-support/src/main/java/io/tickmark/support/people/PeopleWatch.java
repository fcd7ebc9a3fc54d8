package io.tickmark.support.people;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Polling of where people are kept: somebody who left is refused soon after, without a restart. What cannot be read, or is
 * wrong, changes nothing, and health says what is wrong with it.
 */
class PeopleWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleWatch.class);

    private final PeopleSource source;
    private final PeopleDirectory directory;
    private List<Person> seen = List.of();
    private volatile @Nullable String fault;

    /** Looks for the first time; until something can be read there is nobody, so that nobody decides anything. */
    PeopleWatch(PeopleSource source, PeopleDirectory directory) {
        this.source = source;
        this.directory = directory;
        directory.become(List.of());
        look();
    }

    /**
     * The same, where nothing passes that is wrong at the start.
     *
     * @throws IllegalArgumentException if it cannot be read, or is wrong
     */
    static PeopleWatch strict(PeopleSource source, PeopleDirectory directory) {
        PeopleWatch watch = new PeopleWatch(source, directory);
        if (watch.fault != null) {
            throw new IllegalArgumentException(watch.fault);
        }
        return watch;
    }

    @Scheduled(fixedDelayString = "${tickmark.people-check:15s}")
    final synchronized void look() {
        try {
            List<Person> now = source.read();
            if (!now.equals(seen)) {
                directory.become(now);
                LOG.info("{} says that there are {} people.", source.name(), now.size());
            }
            seen = now;
            fault = null;
        } catch (IOException | RuntimeException e) {
            tell(source.name() + " cannot be used: " + e.getMessage());
        }
    }

    /** Once per outage: how long a provider says that it needs differs each time. */
    private void tell(String what) {
        if (fault == null) {
            LOG.error("{} Who is who stays as it was.", what);
        }
        fault = what;
    }

    @Override
    public Health health() {
        String wrong = fault;
        Health.Builder health = wrong == null ? Health.up() : Health.down().withDetail("problem", wrong);
        return health.withDetail("people", directory.everybody().size()).build();
    }
}
