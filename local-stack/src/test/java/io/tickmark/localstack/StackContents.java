package io.tickmark.localstack;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.process.Http;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts something into every component and looks whether it is still there. */
record StackContents(LocalStack stack) {

    private static final String TOPIC = "survives";
    private static final JsonMapper JSON = JsonMapper.shared();

    void createTable() throws SQLException {
        try (Connection owner = connect(Account.OWNER);
                var statement = owner.createStatement()) {
            statement.execute("create table survives (text text)");
            statement.execute("grant select, insert on survives to tickmark_engagement");
        }
    }

    void insertRow(String text) throws SQLException {
        try (Connection service = connect(Account.ENGAGEMENT);
                var statement = service.prepareStatement("insert into survives values (?)")) {
            statement.setString(1, text);
            statement.executeUpdate();
        }
    }

    void dropTableAsService() throws SQLException {
        try (Connection service = connect(Account.ENGAGEMENT);
                var statement = service.createStatement()) {
            statement.execute("drop table survives");
        }
    }

    List<String> rows() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection service = connect(Account.ENGAGEMENT);
                var statement = service.createStatement();
                var rows = statement.executeQuery("select text from survives")) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    void produce(String text) throws Exception {
        Map<String, Object> settings = kafka();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, text)).get(30, TimeUnit.SECONDS);
        }
    }

    List<String> consume() {
        List<String> texts = new ArrayList<>();
        Map<String, Object> settings = kafka();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partition = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> texts.add(record.value()));
                return !texts.isEmpty();
            });
        }
        return texts;
    }

    void deployProcess() {
        var process = Bpmn.createExecutableProcess("survives")
                .startEvent()
                .userTask("decide")
                .zeebeUserTask()
                .endEvent()
                .done();
        try (CamundaClient client = client()) {
            client.newDeployResourceCommand()
                    .addProcessModel(process, "survives.bpmn")
                    .send()
                    .join();
        }
    }

    void startProcess() {
        try (CamundaClient client = client()) {
            client.newCreateInstanceCommand()
                    .bpmnProcessId("survives")
                    .latestVersion()
                    .send()
                    .join();
        }
    }

    /** Completes it as a person does, through Tasklist; returns the key of the task. */
    String completeItsTaskAs(String user) throws IOException, InterruptedException {
        try (TasklistUser tasklist = TasklistUser.login(URI.create(stack.url(Port.TASKLIST)), user, user)) {
            String search = "{\"state\":\"CREATED\",\"taskDefinitionId\":\"decide\"}";
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> JSON.readTree(tasklist.send("POST", "/v1/tasks/search", search))
                                    .size()
                            == 1);
            String task = JSON.readTree(tasklist.send("POST", "/v1/tasks/search", search))
                    .path(0)
                    .path("id")
                    .asString();
            tasklist.send("PATCH", "/v1/tasks/" + task + "/assign", "{}");
            tasklist.send("PATCH", "/v1/tasks/" + task + "/complete", "{\"variables\":[]}");
            return task;
        }
    }

    String assigneeOnRecord(String userTaskKey) throws IOException {
        String query = "/zeebe-record_user-task*/_search?q=intent:COMPLETED%20AND%20key:" + userTaskKey;
        return JSON.readTree(Http.get(stack.url(Port.OPENSEARCH) + query).body())
                .at("/hits/hits/0/_source/value/assignee")
                .asString("");
    }

    Instant engineTime() throws IOException {
        return Instant.ofEpochMilli(JSON.readTree(Http.get(stack.url(Port.ZEEBE_ACTUATOR) + "/actuator/clock")
                        .body())
                .path("epochMilli")
                .asLong());
    }

    JsonNode claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JSON.readTree(new String(payload, StandardCharsets.UTF_8));
    }

    private Connection connect(Account account) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + stack.ports().of(Port.POSTGRES) + "/tickmark",
                account.user(),
                stack.secrets().password(account));
    }

    private Map<String, Object> kafka() {
        return stack.kafka(Account.KAFKA_ENGAGEMENT).settings();
    }

    private CamundaClient client() {
        return CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(stack.url(Port.ZEEBE_GRPC)))
                .restAddress(URI.create(stack.url(Port.ZEEBE_REST)))
                .preferRestOverGrpc(false)
                .build();
    }
}
