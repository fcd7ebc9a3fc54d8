package io.tickmark.support.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Provides the service's clock. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    private static final List<String> ADDRESSES = List.of(
            "spring.datasource.url",
            "tickmark.event-store.replica-url",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri");

    /**
     * The system's time in UTC, shifted where {@code tickmark.clock.offset-file} is set.
     *
     * @throws IllegalStateException if the clock would be movable where {@link MovableClockIsForDemonstration} forbids it
     */
    @Bean
    Clock clock(
            @Value("${tickmark.clock.offset-file:}") String offsetFile,
            @Value("${tickmark.clock.simulated:false}") boolean simulated,
            @Value("${tickmark.clock.demonstration-hosts:}") String[] demonstration,
            Environment environment) {
        if (offsetFile.isBlank()) {
            return Clock.systemUTC();
        }
        Map<String, String> addresses = new TreeMap<>();
        for (String setting : ADDRESSES) {
            String address = environment.getProperty(setting);
            if (address != null && !address.isBlank()) {
                addresses.put(setting, address);
            }
        }
        MovableClockIsForDemonstration.orRefuse(simulated, addresses, List.of(demonstration));
        return new OffsetClock(Clock.systemUTC(), Path.of(offsetFile));
    }

    /** Whether the service lives in the real present, and by how much it does not. */
    @Bean
    HealthIndicator calendarHealth(Clock clock) {
        return () -> clock instanceof OffsetClock simulated
                ? Health.up()
                        .withDetail("clock", "simulated")
                        .withDetail("aheadMillis", simulated.offset())
                        .build()
                : Health.up().withDetail("clock", "real").build();
    }
}
