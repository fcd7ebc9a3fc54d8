package io.tickmark.bench.contender;

import io.tickmark.api.control.ControlEvent.Assessed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/** Makes many events inside PostgreSQL: the same JSON as the load's, in streams of twenty. */
final class Filling {

    /** So many fit into one transaction of a log that numbers events by transactions. */
    private static final int CHUNK = 1 << 16;

    /** The rows of a chunk, from the first parameter to the second, numbered from 0 in {@code place}. */
    private static final String EVENTS = """
            with made as (
                select n, n / 20 as stream, n % 20 as sequence, row_number() over (order by n) - 1 as place,
                    md5(n::text) as noise from generate_series(?::bigint, ?::bigint) n
            ), events as (
                select place, sequence, 'ctl-' || overlay(md5(stream::text) placing '-3' from 9 for 2) as aggregate,
                    gen_random_uuid()::text as id, gen_random_uuid()::text as command, gen_random_uuid()::text as token,
                    format('{"controlId":"ctl-%s","engagementId":"eng-5f0d7c1e-1f7b-3c8e-9d56-0c4b8e6a2f11","code":"CC6.1-03",'
                        '"criteria":["CC6.1","CC6.6"],"rating":"MEETS","basis":"sampled %s, confirmed by %s and read again before release '
                        'by the owner within one day","shortfall":null,"gapId":null}', md5(stream::text), noise, left(noise, 9)) as payload,
                    n from made
            ), rows as (
                select events.*, format('{"commandId":"%s","commandDigest":"%s","actor":"lena","actorRole":"control-owner",'
                    '"channel":"rest","identifiedBy":"bearer-token","tokenIssuer":"http://127.0.0.1:8184","tokenId":"%s",'
                    '"tenant":"acme","correlationId":"%s"}', command, md5(command) || md5(token), token, command) as metadata,
                    timestamptz '2026-01-01 00:00:00Z' + n * interval '1 millisecond' as recorded from events
            )
            """;

    private final DataSource database;
    private final String insert;
    private final String table;
    private long filled;

    /**
     * @param table what is filled
     * @param insert the statement that takes what it inserts from {@code rows}
     */
    Filling(DataSource database, String table, String insert) {
        this.database = database;
        this.table = table;
        this.insert = insert;
    }

    /** The table of Axon's JDBC engine. */
    static Filling stock(DataSource database) {
        return new Filling(database, "DomainEventEntry", """
                insert into DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,
                    payloadType, payloadRevision, payload, metaData)
                select id, aggregate, sequence, 'AssessedControl', to_char(recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                    '%s', '1', convert_to(payload, 'UTF8'), convert_to(metadata, 'UTF8')
                from rows order by place
                """.formatted(Assessed.class.getName()));
    }

    /** Our own table; a chunk is a transaction, as a migration's would be. */
    static Filling tickmark(DataSource database) {
        return new Filling(database, "event_log.events", """
                insert into event_log.events (position, sequence_number, time_stamp, closes_stream, aggregate_identifier,
                    event_identifier, type, payload_type, payload_revision, command_id, payload, meta_data)
                select ((select transaction_offset from event_log.origin) + pg_current_xact_id()::text::bigint << 16) + place,
                    sequence, recorded, false, aggregate, id, 'Control', 'control.assessed', '1', command, payload::json,
                    metadata::json
                from rows order by place
                """);
    }

    /** The table of Axon's JPA engine. */
    static Filling jpa(DataSource database) {
        return new Filling(database, "domain_event_entry", """
                insert into domain_event_entry (global_index, event_identifier, aggregate_identifier, sequence_number, type,
                    time_stamp, payload_type, payload_revision, payload, meta_data)
                select n + 1, id, aggregate, sequence, 'AssessedControl', to_char(recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                    '%s', '1', convert_to(payload, 'UTF8'), convert_to(metadata, 'UTF8')
                from rows order by place
                """.formatted(Assessed.class.getName()));
    }

    void add(long events) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement rows = connection.prepareStatement(EVENTS + insert)) {
            for (long end = filled + events; filled < end; filled = Math.min(filled + CHUNK, end)) {
                rows.setLong(1, filled);
                rows.setLong(2, Math.min(filled + CHUNK, end) - 1);
                rows.executeUpdate();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(String.format(Locale.ROOT, "vacuum analyze %s", table));
            }
        }
    }
}
