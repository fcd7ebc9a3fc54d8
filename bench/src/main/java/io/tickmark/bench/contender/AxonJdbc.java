package io.tickmark.bench.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.bench.server.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon's own JDBC engine, in Spring's transactions. */
final class AxonJdbc {

    private AxonJdbc() {}

    static AxonContender open(Database database, int writers, boolean cached) throws SQLException {
        createTables(database);
        HikariDataSource pool = Pool.of(database, writers);
        Serializer json = AxonContender.json();
        TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .build();
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(json)
                .build();
        return new AxonContender(
                new AxonContender.Parts(engine, transactions, tokens, pool, Filling.stock(pool), pool), cached);
    }

    private static void createTables(Database database) throws SQLException {
        StockTable.create(database);
        try (Connection connection = database.connect();
                PreparedStatement tokens =
                        PostgresTokenTableFactory.INSTANCE.createTable(connection, new TokenSchema())) {
            tokens.execute();
        }
    }
}
