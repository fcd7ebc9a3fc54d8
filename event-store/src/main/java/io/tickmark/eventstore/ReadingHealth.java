package io.tickmark.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tickmark.eventstore.read.HeldBack;
import io.tickmark.eventstore.read.LogReader;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Shows operators that a transaction which does not end keeps every reader waiting: as a metric, and as ill health. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({HealthIndicator.class, MeterRegistry.class})
class ReadingHealth {

    /** Seconds for which committed events have been held back; 0 where none are. */
    static final String METRIC = "tickmark.event.log.held.back";

    @Bean
    HeldBack heldBack(LogSource log, ObjectProvider<MeterRegistry> meters) {
        HeldBack heldBack = new HeldBack(new LogReader(log.dataSource()));
        meters.ifAvailable(registry -> Gauge.builder(METRIC, heldBack, ReadingHealth::seconds)
                .baseUnit("seconds")
                .description("How long a running transaction has kept readers of the event log waiting")
                .register(registry));
        return heldBack;
    }

    @Bean
    HealthIndicator eventLogHealthIndicator(HeldBack heldBack, EventStoreProperties properties) {
        return () -> {
            try {
                return health(heldBack.age(), properties.heldBackAlarm());
            } catch (DataAccessException | EventStoreException unreachable) {
                return Health.down(unreachable).build();
            }
        };
    }

    private static Health health(Duration age, Duration alarm) {
        return (age.compareTo(alarm) < 0 ? Health.up() : Health.outOfService())
                .withDetail("heldBackSeconds", age.toSeconds())
                .withDetail(
                        "mend",
                        "If this grows, end the oldest transaction of the database server: see pg_stat_activity and"
                                + " pg_prepared_xacts.")
                .build();
    }

    private static double seconds(HeldBack heldBack) {
        return (double) heldBack.age().toMillis() / Duration.ofSeconds(1).toMillis();
    }
}
