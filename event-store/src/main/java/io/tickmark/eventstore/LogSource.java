package io.tickmark.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where event processors read the log: in the service's database, or in a standby of it. A standby may be away when the
 * service starts, and later: whoever reads tries again. A server that is no physical copy of the service's database is
 * refused, since its transaction numbers are others and readers would miss events.
 */
final class LogSource implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogSource.class);
    /** PostgreSQL's state for what a block of ours raises. */
    private static final String RAISED = "P0001";

    private static final String STRANGER =
            "tickmark.event-store.replica-url leads to a server that is no standby of the database that is written";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How long a standby may leave a question without an answer. */
    private static final Duration SILENCE = Duration.ofSeconds(150);

    private final DataSource database;
    private final @Nullable HikariDataSource standby;

    private LogSource(DataSource database, @Nullable HikariDataSource standby) {
        this.database = database;
        this.standby = standby;
    }

    /**
     * @param own the user of the service's database, who reads the standby too unless the properties name another one
     */
    static LogSource of(DataSource database, EventStoreProperties properties, @Nullable JdbcConnectionDetails own) {
        String url = properties.replicaUrl();
        return new LogSource(database, url == null || url.isBlank() ? null : standby(url, database, properties, own));
    }

    private static HikariDataSource standby(
            String url, DataSource database, EventStoreProperties properties, @Nullable JdbcConnectionDetails own) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("event-log-replica");
        pool.setJdbcUrl(url);
        pool.setUsername(
                properties.replicaUsername() != null || own == null ? properties.replicaUsername() : own.getUsername());
        pool.setPassword(
                properties.replicaPassword() != null || own == null ? properties.replicaPassword() : own.getPassword());
        pool.setMaximumPoolSize(properties.replicaConnections());
        pool.setMinimumIdle(1);
        pool.setReadOnly(true);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionInitSql(sameCluster(database));
        pool.addDataSourceProperty("socketTimeout", String.valueOf(SILENCE.toSeconds()));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        HikariDataSource standby = new HikariDataSource(pool);
        try {
            refuseStranger(standby);
        } catch (IllegalStateException stranger) {
            standby.close();
            throw stranger;
        }
        return standby;
    }

    private static void refuseStranger(DataSource standby) {
        try (Connection reached = standby.getConnection()) {
            LOG.info("The event log is read at {}.", reached.getMetaData().getURL());
        } catch (SQLException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException refused
                    && RAISED.equals(refused.getSQLState())) {
                throw new IllegalStateException(STRANGER, e);
            }
            LOG.warn("The event log will be read when its replica can be reached: {}", e.getMessage());
        }
    }

    private static String sameCluster(DataSource database) {
        long cluster = JdbcClient.create(database)
                .sql("select system_identifier from pg_control_system()")
                .query(Long.class)
                .single();
        return String.format(Locale.ROOT, """
                do $$ begin
                    if (select system_identifier from pg_control_system()) <> %d then raise '%s'; end if;
                end $$""", cluster, STRANGER);
    }

    DataSource dataSource() {
        return standby == null ? database : standby;
    }

    /** Whether what is read here comes after what is written. */
    boolean isStandby() {
        return standby != null;
    }

    @Override
    public void close() {
        if (standby != null) {
            standby.close();
        }
    }
}
