package io.tickmark.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real broker in this process that lets in accounts only (SASL/SCRAM) and allows them what its rules allow; {@value #SERVICE}
 * alone may do everything. An account's password is its name.
 */
public final class KafkaWithAccounts implements AutoCloseable {

    /** The account of the service under test. */
    public static final String SERVICE = "service";

    private static final String BROKER = "broker";

    private final KafkaRaftServer server;
    private final int port;

    private KafkaWithAccounts(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** A new broker with these accounts beside the service's. */
    public static KafkaWithAccounts start(String... accounts) {
        try {
            Path directory = Files.createTempDirectory("kafka-with-accounts");
            int[] ports = freePorts();
            Path file = Files.writeString(directory.resolve("server.properties"), properties(directory, ports));
            format(file, accounts);
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            server.startup();
            return new KafkaWithAccounts(server, ports[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients find it: {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** How a client signs in with an account, as settings of any Kafka client. */
    public static Map<String, String> signIn(String account) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                login("scram.ScramLoginModule", account) + ";");
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path file, String... accounts) {
        List<String> arguments = new ArrayList<>(
                List.of("format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()));
        Stream.concat(Stream.of(BROKER, SERVICE), Arrays.stream(accounts))
                .forEach(account -> arguments.addAll(
                        List.of("--add-scram", "SCRAM-SHA-512=[name=" + account + ",password=" + account + "]")));
        int exit = StorageTool.execute(arguments.toArray(String[]::new), System.out);
        if (exit != 0) {
            throw new IllegalStateException("The broker's storage cannot be formatted: exit " + exit);
        }
    }

    /** The controller's listener cannot ask for SCRAM, whose accounts are in the metadata that it is about to serve. */
    private static String properties(Path directory, int... ports) {
        return String.join(
                "\n",
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + ports[1],
                "listeners=CLIENTS://127.0.0.1:" + ports[0] + ",CONTROLLER://127.0.0.1:" + ports[1],
                "advertised.listeners=CLIENTS://127.0.0.1:" + ports[0],
                "controller.listener.names=CONTROLLER",
                "inter.broker.listener.name=CLIENTS",
                "listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
                "sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512",
                "sasl.mechanism.controller.protocol=PLAIN",
                "listener.name.clients.sasl.enabled.mechanisms=SCRAM-SHA-512",
                "listener.name.clients.scram-sha-512.sasl.jaas.config=" + login("scram.ScramLoginModule", BROKER) + ";",
                "listener.name.controller.sasl.enabled.mechanisms=PLAIN",
                "listener.name.controller.plain.sasl.jaas.config=" + login("plain.PlainLoginModule", BROKER)
                        + " user_broker=\"broker\";",
                "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users=User:" + BROKER + ";User:" + SERVICE,
                "auto.create.topics.enable=false",
                "log.dirs=" + directory.resolve("data"),
                "offsets.topic.num.partitions=1",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "");
    }

    private static String login(String module, String account) {
        return "org.apache.kafka.common.security." + module + " required username=\"" + account + "\" password=\""
                + account + "\"";
    }

    private static int[] freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }
}
