package io.tickmark.support.clock;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the service's clock. */
@Configuration(proxyBeanMethods = false)
public class ClockConfiguration {

    /** The system's time in UTC, shifted where {@code tickmark.clock.offset-file} is set. */
    @Bean
    Clock clock(@Value("${tickmark.clock.offset-file:}") String offsetFile) {
        return offsetFile.isBlank() ? Clock.systemUTC() : new OffsetClock(Clock.systemUTC(), Path.of(offsetFile));
    }
}
