package io.tickmark.eventstore;

import io.tickmark.eventstore.access.AccessLog;
import io.tickmark.eventstore.read.WakeUp;
import io.tickmark.eventstore.schema.EventLogMigration;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The event log for a service: import it, provide a {@link Clock}, a data source and {@code tickmark.event-store.*}.
 * Appends and checkpoints take part in Spring's transactions.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventStoreProperties.class)
@Import({
    Serializers.class,
    Processors.class,
    ProgressConfiguration.class,
    CommandPath.class,
    ReadingHealth.class,
    EventLogMigration.class
})
public class EventStoreConfiguration {

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    @DependsOnDatabaseInitialization
    LogSource logSource(
            DataSource dataSource, EventStoreProperties properties, ObjectProvider<JdbcConnectionDetails> own) {
        return LogSource.of(dataSource, properties, own.getIfAvailable());
    }

    @Bean
    WakeUp wakeUp(DataSource dataSource, LogSource log, EventStoreProperties properties) {
        return log.isStandby()
                ? WakeUp.ofStandby(dataSource, properties.pace())
                : new WakeUp(dataSource, properties.pace());
    }

    /** Stamps events with the service's clock: in a simulated calendar the log tells simulated time. */
    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            DataSource dataSource,
            LogSource log,
            EventStoreProperties properties,
            WakeUp wakeUp,
            Clock clock,
            ObjectProvider<StreamClosing> closing,
            ObjectProvider<StreamParts> parts,
            ObjectProvider<EventUpcaster> upcasters,
            @Qualifier("eventSerializer") Serializer serializer) {
        GenericEventMessage.clock = clock;
        return PostgresEventStorageEngine.builder(dataSource)
                .serializer(serializer)
                .upcasterChain(new EventUpcasterChain(upcasters.orderedStream().toList()))
                .closing(closing.getIfAvailable(() -> StreamClosing.NEVER))
                .parts(parts.getIfAvailable(() -> StreamParts.NONE))
                .withoutSnapshots()
                .waking(wakeUp)
                .following(log.dataSource())
                .pageSize(properties.pageSize())
                .build();
    }

    @Bean
    EventStore eventStore(PostgresEventStorageEngine engine, WakeUp wakeUp) {
        return LogEventStore.over(engine, wakeUp);
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            @Qualifier("eventSerializer") Serializer serializer,
            EventStoreProperties properties) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(String.class)
                .claimTimeout(properties.claimTimeout())
                .schema(TokenSchema.builder()
                        .setTokenTable(properties.tokenSchema() + ".token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .build())
                .build();
    }

    @Bean
    AccessLog accessLog(JdbcClient jdbc) {
        return new AccessLog(jdbc);
    }

    @Bean
    EventLog eventLog(JdbcClient jdbc) {
        return new EventLog(jdbc);
    }
}
