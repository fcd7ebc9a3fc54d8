package io.tickmark.eventstore;

import io.tickmark.eventstore.append.Appends;
import io.tickmark.eventstore.read.LogReader;
import io.tickmark.eventstore.read.LoggedEvent;
import io.tickmark.eventstore.read.Page;
import io.tickmark.eventstore.read.Snapshots;
import io.tickmark.eventstore.read.WakeUp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage on PostgreSQL: appends in one round trip and shared commits, reads in an order that never changes
 * behind a reader. Expects the tables of {@code db/event-store}.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private final Appends appends;
    /** Where streams end and what they hold, as of now. */
    private final LogReader reader;
    /** What event processors are given. */
    private final LogReader log;

    private final Snapshots snapshots;
    private final boolean readsSnapshots;

    private PostgresEventStorageEngine(Builder builder, DataSource dataSource) {
        super(builder);
        this.appends = new Appends(dataSource, builder.closing, builder.parts, builder.afterCommit);
        this.reader = new LogReader(dataSource);
        this.log = builder.log == null ? reader : new LogReader(builder.log);
        this.snapshots = new Snapshots(dataSource);
        this.readsSnapshots = builder.readsSnapshots;
    }

    /** An engine that reads and writes the log of this database. */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /** The next events after a token, upcast, and how far they go. Payloads are decoded when somebody asks for them. */
    public Page page(LogToken after) {
        List<LoggedEvent> rows = log.after(after.upTo(), batchSize());
        return new Page(
                EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), getEventSerializer(), upcasterChain)
                        .toList(),
                rows.isEmpty() ? after : new LogToken(rows.getLast().position()),
                rows.size() < batchSize());
    }

    /**
     * All streams that are part of something, in the order in which they began; one question to the database, whatever else the log
     * holds.
     *
     * @param namePrefix with which the stored name of each stream's first event begins
     */
    public Stream<? extends DomainEventMessage<?>> parts(String whole, String namePrefix) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        reader.parts(whole, namePrefix).stream(), getEventSerializer(), upcasterChain)
                .asStream();
    }

    /** Whether there are events after a token that a running transaction still holds back. */
    boolean holdsBack(LogToken after) {
        return log.heldBack(after.upTo());
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            appends.append(events, serializer);
        }
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        return log.after(last == null ? 0 : last.position().orElseThrow(), batchSize);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long firstSequenceNumber) {
        return reader.stream(stream, firstSequenceNumber).stream();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String stream, long firstSequenceNumber, int batchSize) {
        return reader.stream(stream, firstSequenceNumber);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return reader.endOf(stream).map(LogReader.End::version);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return readsSnapshots ? snapshots.latestOf(stream).stream() : Stream.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return LogToken.BEGINNING;
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.head();
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return log.at(instant);
    }

    /** How the engine works; the serializers are the only ones that must be named. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private static final int ONE_PAGE = 1_000;

        private final DataSource dataSource;
        private StreamClosing closing = StreamClosing.NEVER;
        private StreamParts parts = StreamParts.NONE;
        private Runnable afterCommit = () -> {};
        private @Nullable DataSource log;
        private boolean readsSnapshots = true;

        private Builder(DataSource dataSource) {
            this.dataSource = dataSource;
            batchSize(ONE_PAGE);
        }

        /** Serialises events and snapshots; it must be able to write text and to read UTF-8 bytes. */
        public Builder serializer(Serializer serializer) {
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasters) {
            super.upcasterChain(upcasters);
            return this;
        }

        /** How many events a reader takes from the database at once; 1,000 unless said. */
        public Builder pageSize(int events) {
            batchSize(events);
            return this;
        }

        /** Which events close their stream; none unless said. */
        public Builder closing(StreamClosing rule) {
            this.closing = rule;
            return this;
        }

        /** Of what each stream is part; of nothing unless said. */
        public Builder parts(StreamParts rule) {
            this.parts = rule;
            return this;
        }

        /** Where nothing takes snapshots, none is looked for before an aggregate is loaded. */
        public Builder withoutSnapshots() {
            this.readsSnapshots = false;
            return this;
        }

        /** Wakes the readers of this process, and those of others, when something was appended. */
        public Builder waking(WakeUp wakeUp) {
            this.afterCommit = wakeUp::appended;
            return this;
        }

        /**
         * Follows the log in this database for event processors: a standby of the one that is written, or the same one,
         * which it is unless said. Aggregates are always read where they are written.
         */
        public Builder following(DataSource standby) {
            this.log = standby;
            return this;
        }

        public PostgresEventStorageEngine build() {
            return new PostgresEventStorageEngine(this, dataSource);
        }
    }
}
