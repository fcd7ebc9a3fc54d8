package io.tickmark.support.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one request and one caller may ask of an instance.
 *
 * @param body the largest body of a request, but for the paths of a {@link LargeBody}
 * @param bodyWithin how long a body may take to arrive
 * @param requestsPerSecond how many requests a caller may send, in the long run
 * @param burst how many of them may come at once
 */
@ConfigurationProperties("tickmark.limits")
public record LimitProperties(
        @DefaultValue("64KB") DataSize body,
        @DefaultValue("30s") Duration bodyWithin,
        @DefaultValue("200") int requestsPerSecond,
        @DefaultValue("2000") int burst) {}
