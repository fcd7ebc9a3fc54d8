package io.tickmark.localstack.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tickmark.localstack.KafkaAccess;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.ServiceProcess;
import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.process.Http;
import io.tickmark.localstack.testkit.StackUnderTest;
import io.tickmark.testservers.TestAuthority;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Both services, told by nothing but environment variables to speak TLS to PostgreSQL, Kafka and Zeebe, and to who asks. */
class TlsIT {

    private static final Duration START = Duration.ofMinutes(2);

    private static LocalStack stack;
    private static TestAuthority authority;
    private static TestAuthority stranger;
    private static TlsServers servers;
    private static ServiceProcess engagement;
    private static ServiceProcess projections;
    private static ServiceProcess misled;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        stack = StackUnderTest.with(Set.of(Component.POSTGRES, Component.ISSUER));
        authority = TestAuthority.in(directory.resolve("authority"));
        stranger = TestAuthority.in(directory.resolve("stranger"));
        servers = new TlsServers(stack, authority, directory.resolve("servers"));
        await().ignoreExceptions().until(() -> isEncrypted(servers.database("127.0.0.1", authority.certificate())));
        engagement = service(Component.ENGAGEMENT_SERVICE, "engagement-tls", authority, Map.of());
        projections = service(Component.PROJECTIONS, "projections-tls", authority, encrypted());
        misled = service(Component.ENGAGEMENT_SERVICE, "engagement-misled", stranger, Map.of());
    }

    @AfterAll
    static void stop() throws SQLException {
        misled.close();
        projections.close();
        engagement.close();
        servers.close();
    }

    @Test
    void theDatabaseIsReachedOnlyByItsNameAndUnderItsAuthority() {
        assertThatThrownBy(() -> isEncrypted(servers.database("127.0.0.1", stranger.certificate())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("PKIX path");
        assertThatThrownBy(() -> isEncrypted(servers.database("localhost", authority.certificate())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("hostname");
    }

    @Test
    void theBrokerIsReachedOnlyUnderItsAuthority() {
        await().atMost(START).ignoreExceptions().until(() -> !topics(authority).isEmpty());

        assertThatThrownBy(() -> topics(stranger))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void bothServicesWorkOverEncryptedConnections() throws Exception {
        await().atMost(START).until(() -> engagement.isReady());
        await().atMost(START).ignoreExceptions().until(() -> readiness(projections, authority) == 200);
        String programme = createProgramme();

        await().atMost(START)
                .ignoreExceptions()
                .until(() -> topics(authority).contains("tickmark.work-items.v1.northgate-cpa"));
        await().atMost(START).ignoreExceptions().until(() -> isOnFeed(programme));
    }

    @Test
    void aServiceWithACertificateIsAskedOverTlsOnly() throws Exception {
        await().atMost(START).ignoreExceptions().until(() -> readiness(projections, authority) == 200);

        assertThatThrownBy(() -> readiness(projections, stranger)).isInstanceOf(SSLHandshakeException.class);
        assertThat(projections.readiness()).isEqualTo(400);
    }

    @Test
    void anEngineUnderAnotherAuthorityIsNotTrusted() {
        await().atMost(START)
                .until(() ->
                        misled.log().contains("The process engine does not take the models yet and is asked again"));
        await().atMost(START).until(() -> misled.readiness() == 503);
        await().atMost(START).until(() -> misled.log().contains("certification path"));
    }

    /** What makes a service show the certificate to who asks it. */
    private static Map<String, String> encrypted() {
        return Map.of(
                "SERVER_SSL_CERTIFICATE",
                authority.chain().toUri().toString(),
                "SERVER_SSL_CERTIFICATE_PRIVATE_KEY",
                authority.key().toUri().toString());
    }

    private static int readiness(ServiceProcess service, TestAuthority trusted) throws Exception {
        URI readiness = URI.create(service.url().replace("http:", "https:") + "/actuator/health/readiness");
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(trusted.trusted()).build()) {
            return client.send(HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static ServiceProcess service(
            Component component, String name, TestAuthority zeebesAuthority, Map<String, String> others)
            throws IOException {
        String database = servers.database("127.0.0.1", authority.certificate());
        Map<String, String> variables = new TreeMap<>();
        variables.put("SPRING_DATASOURCE_URL", database);
        variables.put("SPRING_FLYWAY_ENABLED", "true");
        variables.put("SPRING_FLYWAY_URL", database);
        variables.put("SPRING_FLYWAY_USER", Account.OWNER.user());
        variables.put("SPRING_FLYWAY_PASSWORD", stack.secrets().password(Account.OWNER));
        variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", servers.kafka());
        variables.put("SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL");
        variables.put("SPRING_KAFKA_SSL_TRUST_STORE_TYPE", "PEM");
        variables.put(
                "SPRING_KAFKA_SSL_TRUST_STORE_LOCATION",
                authority.certificate().toUri().toString());
        variables.put("TICKMARK_ZEEBE_TENANT", "acme");
        variables.put("TICKMARK_ZEEBE_GRPC_ADDRESS", servers.zeebe());
        variables.put(
                "TICKMARK_ZEEBE_CA_CERTIFICATE", zeebesAuthority.certificate().toString());
        variables.putAll(others);
        return ServiceProcess.start(stack, component, name, variables);
    }

    private static boolean isEncrypted(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url, Account.OWNER.user(), stack.secrets().password(Account.OWNER));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String createProgramme() throws IOException {
        String token = stack.tokens().of(stack.people().withRole("compliance-lead"));
        Http.Answer answer = engagement.post("/api/programmes", token, """
                {"name": "TLS", "serviceOrganisation": "Acme Ltd", "system": "TLS"}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    private static Map<String, Object> trusting(TestAuthority trusted) {
        Map<String, Object> settings = KafkaAccess.of(servers.kafka(), stack.secrets(), Account.KAFKA_ENGAGEMENT)
                .settings();
        settings.put("security.protocol", "SASL_SSL");
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", trusted.certificate().toString());
        return settings;
    }

    private static Set<String> topics(TestAuthority trusted) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(trusting(trusted))) {
            return admin.listTopics().names().get();
        }
    }

    private static boolean isOnFeed(String programme) {
        try (var consumer =
                new KafkaConsumer<>(trusting(authority), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor("tickmark.events.v1").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var event : consumer.poll(Duration.ofSeconds(1))) {
                if (event.value().contains(programme)) {
                    return true;
                }
            }
            return false;
        }
    }
}
