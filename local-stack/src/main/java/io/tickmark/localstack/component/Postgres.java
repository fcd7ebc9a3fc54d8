package io.tickmark.localstack.component;

import io.tickmark.localstack.Port;
import io.tickmark.localstack.PropertiesFile;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.StackException;
import io.tickmark.localstack.process.FileTree;
import io.tickmark.localstack.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL, durable: every commit is on disk before it is acknowledged. The server refuses to run as root; root's
 * server therefore runs in a user namespace of its own, where it is nobody.
 */
final class Postgres implements Part {

    private final Surroundings around;

    Postgres(Surroundings around) {
        this.around = around;
    }

    @Override
    public Launch launch() {
        Path directory = new PostgresBinaries(around.installation()).directory();
        Path data = around.data(Component.POSTGRES).resolve("cluster");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(directory, data);
        }
        return new Launch(
                asNobodyIfRoot(List.of(
                        directory.resolve("bin/postgres").toString(),
                        "-D",
                        data.toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "port=" + around.port(Port.POSTGRES),
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "shared_buffers=64MB",
                        "-c",
                        "max_connections=120",
                        "-c",
                        "jit=off",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC")),
                Map.of("LC_ALL", "C"));
    }

    @Override
    public boolean isReady() throws IOException {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void settle() throws IOException {
        try (Connection connection = connect("postgres")) {
            new DatabaseRoles(connection, around.secrets()).ensure();
        } catch (SQLException e) {
            throw new IOException("The database roles cannot be created: " + e.getMessage(), e);
        }
        migrate(around);
    }

    /** Brings the tables of our services up to date, with the superuser's consent; one at a time. */
    static synchronized void migrate(Surroundings around) throws IOException {
        List<Component> services = List.of(Component.ENGAGEMENT_SERVICE, Component.PROJECTIONS);
        try (Connection superuser = connect(around, "tickmark")) {
            new LogGuard(superuser).liftedFor(() -> new Migration(around).run(services));
            DatabaseRoles.letAuditorRead(superuser, around.people().organisation());
        } catch (SQLException e) {
            throw new IOException("The guard of the event log cannot be set up: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return connect(around, database);
    }

    private static Connection connect(Surroundings around, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + around.port(Port.POSTGRES) + "/" + database + "?connectTimeout=2",
                Account.POSTGRES.user(),
                around.secrets().password(Account.POSTGRES));
    }

    /** Under another name first, so that a cluster whose creation was interrupted is never taken for a whole one. */
    private void initialise(Path directory, Path cluster) {
        Path data = cluster.resolveSibling("cluster-being-created");
        FileTree.delete(data);
        Path password = around.home().secret("initdb-password");
        PropertiesFile.writePrivately(password, around.secrets().password(Account.POSTGRES));
        Path log = around.home().log(Component.POSTGRES).resolveSibling("postgres-initdb.log");
        Launch initdb = new Launch(
                asNobodyIfRoot(List.of(
                        directory.resolve("bin/initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + Account.POSTGRES.user(),
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C")),
                Map.of("LC_ALL", "C"));
        try {
            int exit = initdb.start(log).waitFor();
            Files.deleteIfExists(password);
            if (exit != 0) {
                throw new StackException("PostgreSQL cannot create its data directory: "
                        + Files.readString(log).strip() + " (see " + log + ").");
            }
            Files.move(data, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException("PostgreSQL cannot create its data directory: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while PostgreSQL created its data directory.", e);
        }
    }

    private static List<String> asNobodyIfRoot(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> words = new ArrayList<>(List.of("unshare", "--user"));
        words.addAll(command);
        return words;
    }
}
