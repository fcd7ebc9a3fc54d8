package io.tickmark.bench.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.bench.server.Database;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Axon's own JPA engine on Hibernate, in Spring's transactions. */
final class AxonJpa {

    private AxonJpa() {}

    static AxonContender open(Database database, int writers, boolean cached) throws SQLException {
        HikariDataSource pool = Pool.of(database, writers);
        LocalContainerEntityManagerFactoryBean hibernate = hibernate(pool);
        EntityManagerFactory factory = Objects.requireNonNull(hibernate.getObject());
        Serializer json = AxonContender.json();
        TransactionManager transactions = new SpringTransactionManager(new JpaTransactionManager(factory));
        EntityManagerProvider entities =
                new SimpleEntityManagerProvider(SharedEntityManagerCreator.createSharedEntityManager(factory));
        JpaEventStorageEngine engine = JpaEventStorageEngine.builder()
                .entityManagerProvider(entities)
                .transactionManager(transactions)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .persistenceExceptionResolver(new SQLErrorCodesResolver(pool))
                .build();
        JpaTokenStore tokens = JpaTokenStore.builder()
                .entityManagerProvider(entities)
                .serializer(json)
                .build();
        AutoCloseable resources = () -> {
            hibernate.destroy();
            pool.close();
        };
        return new AxonContender(
                new AxonContender.Parts(engine, transactions, tokens, pool, Filling.jpa(pool), resources), cached);
    }

    private static LocalContainerEntityManagerFactoryBean hibernate(HikariDataSource pool) {
        LocalContainerEntityManagerFactoryBean hibernate = new LocalContainerEntityManagerFactoryBean();
        hibernate.setDataSource(pool);
        hibernate.setPackagesToScan(
                "org.axonframework.eventsourcing.eventstore.jpa", "org.axonframework.eventhandling.tokenstore.jpa");
        hibernate.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        hibernate.setJpaPropertyMap(Map.of(
                "hibernate.dialect",
                BytesInRows.class.getName(),
                "hibernate.hbm2ddl.auto",
                "update",
                "hibernate.physical_naming_strategy",
                PhysicalNamingStrategySnakeCaseImpl.class.getName()));
        hibernate.afterPropertiesSet();
        return hibernate;
    }
}
