package io.tickmark.eventstore;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service uses the event log.
 *
 * @param tokenSchema the database schema of the service's {@code token_entry} table
 * @param batchSize how many events a processor handles in one transaction
 * @param fetchDelay how long a reader that has caught up waits before it looks again
 * @param claimTimeout how long the checkpoint of a service that died stays reserved for it
 */
@ConfigurationProperties("tickmark.event-store")
public record EventStoreProperties(
        String tokenSchema,
        @DefaultValue("100") int batchSize,
        @DefaultValue("50ms") Duration fetchDelay,
        @DefaultValue("5s") Duration claimTimeout) {}
