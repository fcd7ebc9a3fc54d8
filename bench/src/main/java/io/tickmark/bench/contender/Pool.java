package io.tickmark.bench.contender;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.tickmark.bench.server.Database;

/** The connections of a contender: as many as it has writers, and some for those who read. */
final class Pool {

    private static final int READERS = 10;

    private Pool() {}

    static HikariDataSource of(Database database, int writers) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setMaximumPoolSize(writers + READERS);
        config.setMinimumIdle(writers);
        return new HikariDataSource(config);
    }
}
