package io.tickmark.eventstore;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service uses the event log.
 *
 * @param tokenSchema the database schema of the service's {@code token_entry} table
 * @param pageSize how many events a reader takes from the database at once
 * @param batchSize how many events a processor handles in one transaction
 * @param segments how many parts of a processor's work can be done at the same time, on one instance or several; counts
 *     when a processor starts for the first time
 * @param segmentsPerInstance how many of a processor's segments one instance takes at most, so that others can have theirs
 * @param workers how many threads all event processors of this process share
 * @param pace how long a reader may sleep although nobody told it of new events
 * @param claimTimeout how long a segment of an instance that died stays reserved for it
 * @param heldBackAlarm how long a running transaction may hold back events before the log counts as unwell
 */
@ConfigurationProperties("tickmark.event-store")
public record EventStoreProperties(
        String tokenSchema,
        @DefaultValue("1000") int pageSize,
        @DefaultValue("500") int batchSize,
        @DefaultValue("1") int segments,
        @DefaultValue("32767") int segmentsPerInstance,
        @DefaultValue("4") int workers,
        @DefaultValue("1s") Duration pace,
        @DefaultValue("5s") Duration claimTimeout,
        @DefaultValue("30s") Duration heldBackAlarm) {}
