package io.tickmark.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tickmark.eventstore.progress.Standstill;
import io.tickmark.eventstore.progress.Standstills;
import io.tickmark.eventstore.read.HeldBack;
import io.tickmark.eventstore.read.LogReader;
import java.time.Duration;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows operators, as metrics and as ill health, whether readers of the log are kept waiting or stand still. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({HealthIndicator.class, MeterRegistry.class})
class ReadingHealth {

    /** Seconds for which committed events have been held back; 0 where none are. */
    static final String HELD_BACK = "tickmark.event.log.held.back";

    /** Seconds for which a segment has had events to work on and not come further, at the longest; 0 where all move. */
    static final String STANDSTILL = "tickmark.event.processors.standstill";

    @Bean
    HeldBack heldBack(LogSource log, ObjectProvider<MeterRegistry> meters) {
        HeldBack heldBack = new HeldBack(new LogReader(log.dataSource()));
        meters.ifAvailable(registry -> Gauge.builder(HELD_BACK, heldBack, held -> seconds(held.age()))
                .baseUnit("seconds")
                .description("How long a running transaction has kept readers of the event log waiting")
                .register(registry));
        return heldBack;
    }

    @Bean
    HealthIndicator eventLogHealthIndicator(HeldBack heldBack, EventStoreProperties properties) {
        return new HeldBackHealth(heldBack, properties.heldBackAlarm());
    }

    @Bean
    HealthIndicator eventProcessorsHealthIndicator(
            Standstills standstills, EventStoreProperties properties, ObjectProvider<MeterRegistry> meters) {
        meters.ifAvailable(registry -> Gauge.builder(STANDSTILL, standstills, ReadingHealth::longest)
                .baseUnit("seconds")
                .description("How long a segment of an event processor has had events to work on and not come further")
                .register(registry));
        return new StandstillHealth(standstills, properties.standstillAlarm());
    }

    private static double longest(Standstills standstills) {
        return seconds(standstills.all().stream()
                .map(Standstill::age)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
    }

    private static double seconds(Duration duration) {
        return (double) duration.toMillis() / Duration.ofSeconds(1).toMillis();
    }
}
