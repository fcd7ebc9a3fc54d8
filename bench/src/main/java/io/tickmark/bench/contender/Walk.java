package io.tickmark.bench.contender;

import io.tickmark.api.Event;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How parts were found before they had an index: by the first events of all streams of a type, from which those that name the whole
 * are taken, and then one stream after another.
 */
@Primary
final class Walk implements History {

    private final PostgresEventStorageEngine log;
    private final JdbcClient jdbc;

    Walk(PostgresEventStorageEngine log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
        jdbc.sql(
                        "create index if not exists first_events_by_type on event_log.events (type, position) where sequence_number = 0")
                .update();
    }

    @Override
    public <E extends Event> List<Recorded<E>> recorded(String aggregateId, Class<E> family) {
        return log.readEvents(aggregateId)
                .asStream()
                .<Recorded<E>>map(message -> new Recorded<>(
                        family.cast(message.getPayload()), LocalDate.ofInstant(message.getTimestamp(), ZoneOffset.UTC)))
                .toList();
    }

    @Override
    public <E extends Event> List<List<Recorded<E>>> recordedParts(String whole, Class<E> family) {
        return jdbc
                .sql("""
                        select aggregate_identifier from event_log.events
                        where sequence_number = 0 and type = ? and strpos(payload::text, to_json(?::text)::text) > 0
                        order by position""")
                .params(family.getSimpleName().replace("Event", ""), whole)
                .query(String.class)
                .list()
                .stream()
                .map(stream -> recorded(stream, family))
                .toList();
    }
}
