package io.tickmark.eventstore.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.eventstore.EventJson;
import io.tickmark.eventstore.LogEventStore;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.StoredNames;
import io.tickmark.eventstore.read.WakeUp;
import io.tickmark.testservers.PostgresForTests;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.serialization.JavaSerializer;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StockMigrationTest {

    private static final EventSchema NAMES = new EventSchema();

    private static final Serializer JSON = EventJson.of(StoredNames.none());

    private final HikariDataSource stock = Databases.pool(PostgresForTests.database(), PostgresForTests.OWNER);
    private final EventStorageEngine stockEngine = Databases.stockEngine(stock, JSON);
    private final PostgresForTests.Database database = Databases.withLog();
    private final HikariDataSource log = Databases.pool(database, PostgresForTests.ENGAGEMENT);
    /** Only the owner of the log may write what has a place and a time already. */
    private final HikariDataSource owner = Databases.pool(database, PostgresForTests.OWNER);

    private final PostgresEventStorageEngine engine =
            PostgresEventStorageEngine.builder(log).serializer(JSON).build();

    private record Note(String text) {}

    /** Three streams whose events alternate, gaps in the index, a snapshot, an event of no aggregate. */
    @BeforeEach
    void history() {
        TransactionTemplate failing = new TransactionTemplate(new JdbcTransactionManager(stock));
        for (int version = 0; version < 20; version++) {
            for (String stream : List.of("alpha", "Beta", "gämma")) {
                stockEngine.appendEvents(List.of(note(stream, version)));
            }
            failing.executeWithoutResult(transaction -> {
                stockEngine.appendEvents(List.of(note("never", 0)));
                transaction.setRollbackOnly();
            });
        }
        stockEngine.appendEvents(List.of(new GenericEventMessage<>(new Note("of no aggregate"))));
        stockEngine.storeSnapshot(note("alpha", 5));
        stockEngine.storeSnapshot(note("alpha", 15));
    }

    @AfterEach
    void close() {
        owner.close();
        stock.close();
        log.close();
    }

    @Test
    void everythingArrivesInTheOldOrderAndBelowWhatFollows() {
        assertThat(copy(7)).isEqualTo(new StockCopy.Copied(61, 1));

        StockComparison.Result result = compare();
        assertThat(result.firstDifference()).isNull();
        assertThat(result.log()).isEqualTo(result.stock());
        assertThat(result.log().events()).isEqualTo(61);
        engine.appendEvents(List.of(note("alpha", 20)));
        assertThat(engine.readEvents(null, false)
                        .map(EventMessage::getIdentifier)
                        .limit(61))
                .isEqualTo(stockEngine
                        .readEvents(null, false)
                        .map(EventMessage::getIdentifier)
                        .toList());
        try (WakeUp wakeUp = new WakeUp(log, Duration.ofSeconds(1))) {
            assertThat(LogEventStore.over(engine, wakeUp)
                            .readEvents("alpha")
                            .asStream()
                            .<Object>map(EventMessage::getPayload))
                    .startsWith(new Note("alpha@15"), new Note("alpha@16"))
                    .endsWith(new Note("alpha@20"));
        }
    }

    @Test
    void aCopyThatBrokeOffGoesOnWhereItWas() {
        AtomicInteger read = new AtomicInteger();
        ToJson failing = (type, revision, bytes) -> {
            if (read.incrementAndGet() > 60) {
                throw new IllegalStateException("the power went off");
            }
            return ToJson.AS_IT_IS.json(type, revision, bytes);
        };
        assertThatThrownBy(() -> new StockCopy(stock, NAMES, failing, owner, 10).copy())
                .hasMessageContaining("the power went off");
        assertThat(engine.readEvents(null, false).count()).isEqualTo(30);

        assertThat(copy(10)).isEqualTo(new StockCopy.Copied(31, 1));
        assertThat(compare().isSame()).isTrue();
        assertThat(copy(10).events()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update domainevententry set payload = '{"text":"forged"}' where aggregateidentifier = 'alpha' and sequencenumber = 3 | stream alpha, version 3 differs in payload
            update domainevententry set metadata = '{}', timestamp = '2020-01-01T00:00:00Z' where aggregateidentifier = 'Beta' and sequencenumber = 19 | stream Beta, version 19 differs in time, metadata
            delete from domainevententry where aggregateidentifier = 'alpha' and sequencenumber = 7 | stream alpha, version 7 is not in the stock tables
            update domainevententry set aggregateidentifier = 'zeta' where aggregateidentifier = 'gämma' and sequencenumber = 19 | stream gämma, version 19 is not in the stock tables
            delete from snapshotevententry | snapshot: stream alpha, version 15 is not in the stock tables
            """)
    void theComparisonNamesTheFirstDifference(String change, String difference) {
        copy(1_000);
        JdbcClient.create(stock).sql(change).update();

        StockComparison.Result result = compare();

        assertThat(result.isSame()).isFalse();
        assertThat(result.firstDifference()).isEqualTo(difference);
    }

    @Test
    void aLogInUseIsLeftAlone() {
        engine.appendEvents(List.of(note("somebody-else", 0)));

        assertThatThrownBy(() -> copy(10))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("somebody-else, version 0 is not in the stock tables");
    }

    @Test
    @SuppressWarnings("deprecation") // old tables hold what old serializers wrote
    void bytesOfAnotherSerializerAreWrittenAnew() {
        Serializer java = JavaSerializer.builder().build();
        try (HikariDataSource other = Databases.pool(PostgresForTests.database(), PostgresForTests.OWNER)) {
            Databases.stockEngine(other, java)
                    .appendEvents(List.of(
                            new GenericDomainEventMessage<>("Text", "t-1", 0, "hello", Map.of("commandId", "c-1"))));
            ToJson anew = ToJson.reserialised(java, JSON);

            new StockCopy(other, NAMES, anew, owner, 10).copy();

            assertThat(new StockComparison(other, NAMES, anew, log).compare().isSame())
                    .isTrue();
            assertThat(engine.readEvents("t-1").next().getPayload()).isEqualTo("hello");
            assertThat(JdbcClient.create(log)
                            .sql("select command_id from event_log.events")
                            .query(String.class)
                            .single())
                    .isEqualTo("c-1");
        }
    }

    @Test
    void processorsGoOnWhereTheyWereUnlessAGapIsOpen() {
        JdbcClient jdbc = JdbcClient.create(stock);
        jdbc.sql("create table TokenEntry (processorName text, segment int, token bytea, tokenType text,"
                        + " timestamp text, owner text)")
                .update();
        JdbcClient.create(owner)
                .sql("create schema engagement; create table engagement.token_entry (processor_name text, segment int,"
                        + " token text, token_type text, time_stamp text, owner text, primary key (processor_name, segment));"
                        + " grant all on schema engagement to tickmark_engagement;"
                        + " grant all on engagement.token_entry to tickmark_engagement")
                .update();
        copy(1_000);
        List<TrackingToken> tokens = stockEngine
                .readEvents(null, false)
                .<TrackingToken>map(event -> event.trackingToken())
                .toList();
        token(jdbc, "halfway", tokens.get(30));
        token(jdbc, "waits for one", GapAwareTrackingToken.newInstance(6, List.of(2L)));

        List<StockTokens.Outcome> outcomes =
                new StockTokens(stock, new TokenSchema(), NAMES, JSON, log).copyTo("engagement.token_entry");

        Long thirtyFirst = JdbcClient.create(log)
                .sql("select position from event_log.events order by position offset 30 limit 1")
                .query(Long.class)
                .single();
        assertThat(outcomes)
                .containsExactly(
                        new StockTokens.Outcome("halfway", 0, thirtyFirst, ""),
                        new StockTokens.Outcome(
                                "waits for one", 0, null, "has still to handle events in its gaps [2]"));
        assertThat(JdbcClient.create(log)
                        .sql("select processor_name || token from engagement.token_entry")
                        .query(String.class)
                        .list())
                .containsExactly("halfway{\"upTo\":" + thirtyFirst + "}");
    }

    @Test
    void theCommandCopiesComparesAndAnswersByItsExitCode() {
        String from = stock.getJdbcUrl() + "?user=tickmark_owner";
        String to = log.getJdbcUrl() + "?user=tickmark_owner";
        Map<String, String> passwords = Map.of("STOCK_PASSWORD", "tickmark_owner", "LOG_PASSWORD", "tickmark_owner");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        assertThat(StockMigration.run(out, passwords, "--from", from)).isEqualTo(2);
        assertThat(StockMigration.run(out, passwords, "--from", from, "--to", to, "--check"))
                .isEqualTo(1);
        assertThat(StockMigration.run(out, passwords, "--from", from, "--to", to, "--chunk", "9"))
                .isZero();
        assertThat(StockMigration.run(out, passwords, "--from", from, "--to", to, "--check"))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("is not in the log", "both are the same");
    }

    private static DomainEventMessage<Note> note(String stream, long version) {
        return new GenericDomainEventMessage<>(
                "Note",
                stream,
                version,
                new Note(stream + "@" + version),
                Map.of("commandId", "c-" + stream + version));
    }

    private StockCopy.Copied copy(int chunk) {
        return new StockCopy(stock, NAMES, ToJson.AS_IT_IS, owner, chunk).copy();
    }

    private StockComparison.Result compare() {
        return new StockComparison(stock, NAMES, ToJson.AS_IT_IS, log).compare();
    }

    private static void token(JdbcClient jdbc, String processor, TrackingToken token) {
        jdbc.sql("insert into TokenEntry (processorName, segment, token, tokenType) values (?, 0, ?, ?)")
                .params(
                        processor,
                        JSON.serialize(token, byte[].class).getData(),
                        token.getClass().getName())
                .update();
    }
}
