package io.tickmark.localstack.tls;

import io.tickmark.localstack.Installation;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.Ports;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.StackHome;
import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.component.Part;
import io.tickmark.localstack.component.Surroundings;
import io.tickmark.localstack.process.Launch;
import io.tickmark.testservers.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;

/** A stack's database, a broker and a process engine that all speak TLS with one certificate. */
final class TlsServers implements AutoCloseable {

    static final String DATABASE = "tls";

    private final LocalStack stack;
    private final TestAuthority authority;
    private final Surroundings around;
    private final Process kafka;
    private final Process zeebe;

    /**
     * Starts what is missing; neither broker nor engine serves yet.
     *
     * @param stack whose database is used beside its own work
     */
    TlsServers(LocalStack stack, TestAuthority authority, Path directory) throws IOException, SQLException {
        this.stack = stack;
        this.authority = authority;
        StackHome home = new StackHome(directory);
        this.around = new Surroundings(Installation.around(Path.of("")), home, Ports.free(), stack.secrets(), false);
        encryptDatabase();
        this.kafka = start(Component.KAFKA, "kafka.properties", this::encryptedKafka);
        this.zeebe = start(Component.ZEEBE, "zeebe.yaml", this::encryptedZeebe);
    }

    /** What clients of the database are to trust is named by the caller. */
    String database(String host, Path trusted) {
        return "jdbc:postgresql://" + host + ":" + stack.ports().of(Port.POSTGRES) + "/" + DATABASE
                + "?sslmode=verify-full&sslrootcert=" + trusted;
    }

    String kafka() {
        return "127.0.0.1:" + around.port(Port.KAFKA);
    }

    String zeebe() {
        return "https://127.0.0.1:" + around.port(Port.ZEEBE_GRPC);
    }

    private void encryptDatabase() throws SQLException {
        administer(
                "alter system set ssl_cert_file = '" + authority.chain() + "'",
                "alter system set ssl_key_file = '" + authority.key() + "'",
                "alter system set ssl = on",
                "select pg_reload_conf()",
                "create database " + DATABASE + " owner " + Account.OWNER.user());
    }

    private void administer(String... statements) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + stack.ports().of(Port.POSTGRES) + "/postgres";
        try (Connection connection = DriverManager.getConnection(
                        url, Account.POSTGRES.user(), stack.secrets().password(Account.POSTGRES));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Process start(Component component, String configuration, UnaryOperator<String> encrypted)
            throws IOException {
        Launch launch = Part.of(component, around).launch();
        Path file = around.home().configuration(configuration);
        Files.writeString(file, encrypted.apply(Files.readString(file)));
        return launch.start(around.home().log(component));
    }

    private String encryptedKafka(String properties) {
        return properties.replace("CLIENTS:SASL_PLAINTEXT", "CLIENTS:SASL_SSL")
                + """

                ssl.keystore.type=PEM
                ssl.keystore.location=%s
                ssl.truststore.type=PEM
                ssl.truststore.location=%s
                """.formatted(authority.keyAndChain(), authority.certificate());
    }

    /** Without its exporter, which nobody needs here. */
    private String encryptedZeebe(String yaml) {
        return yaml.substring(0, yaml.indexOf("    exporters:"))
                .replace("      enable: true\n", """
                      enable: true
                      security:
                        enabled: true
                        certificateChainPath: %s
                        privateKeyPath: %s
                """.formatted(authority.chain(), authority.key()));
    }

    @Override
    public void close() throws SQLException {
        zeebe.destroyForcibly().onExit().join();
        kafka.destroyForcibly().onExit().join();
        administer(
                "alter system reset ssl",
                "alter system reset ssl_cert_file",
                "alter system reset ssl_key_file",
                "select pg_reload_conf()",
                "drop database " + DATABASE + " with (force)");
    }
}
