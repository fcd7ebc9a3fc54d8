package io.tickmark.eventstore;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
 * @param standstillAlarm how long a segment may have events to work on without coming further before its service counts as
 *     unwell
 * @param replicaUrl where to read the log for event processors, by JDBC: a standby of the service's database, or that
 *     database itself where this is not set. Everything else stays with the service's database
 * @param replicaUsername who reads there; the service's own user where this is not set
 * @param replicaPassword of that user; the service's own where this is not set
 * @param replicaConnections how many connections to the replica are kept at most
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
        @DefaultValue("30s") Duration heldBackAlarm,
        @DefaultValue("30s") Duration standstillAlarm,
        @Nullable String replicaUrl,
        @Nullable String replicaUsername,
        @Nullable String replicaPassword,
        @DefaultValue("4") int replicaConnections) {}
