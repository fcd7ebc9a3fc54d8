package io.tickmark.eventstore;

import io.tickmark.eventstore.read.LogStream;
import io.tickmark.eventstore.read.WakeUp;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store over the log: its streams call a processor as soon as there is something to read. */
public final class LogEventStore extends AbstractEventStore {

    private final PostgresEventStorageEngine engine;
    private final WakeUp wakeUp;

    private LogEventStore(Builder builder, PostgresEventStorageEngine engine, WakeUp wakeUp) {
        super(builder);
        this.engine = engine;
        this.wakeUp = wakeUp;
    }

    /** A store over this engine, whose readers are woken by the same caller that its appends tell. */
    public static EventStore over(PostgresEventStorageEngine engine, WakeUp wakeUp) {
        return new LogEventStore(new Builder(engine), engine, wakeUp);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        LogToken from = token == null
                ? LogToken.BEGINNING
                : new LogToken(token.position().orElseThrow());
        return new LogStream(from, engine::page, engine::holdsBack, wakeUp);
    }

    private static final class Builder extends AbstractEventStore.Builder {
        Builder(PostgresEventStorageEngine engine) {
            storageEngine(engine);
        }
    }
}
