package io.tickmark.localstack.demo;

import io.tickmark.localstack.KafkaAccess;
import io.tickmark.localstack.StackException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

/**
 * The service auditor, outside of Tasklist: hears of work items over Kafka by the firm's own account, and answers half of them there and half over
 * REST. Ada prepares, Abel reviews.
 */
final class AuditFirm implements AutoCloseable {

    /** The firm's id, as in its auditors' tokens. */
    static final String ID = "northgate-cpa";

    private static final String WORK_ITEMS = "tickmark.work-items.v1." + ID;
    private static final String ANSWERS = "tickmark.work-item-answers.v1." + ID;
    private static final String PREPARER = "ada";
    private static final String REVIEWER = "abel";

    private final ServiceApi api;
    private final Narrator narrator;
    private final String engagementId;
    private final Plot plot;
    private final KafkaConsumer<String, String> inbox;
    private final KafkaProducer<String, String> outbox;
    private final Set<String> seen = new HashSet<>();

    AuditFirm(ServiceApi api, Narrator narrator, KafkaAccess kafka, String engagementId, Plot plot) {
        this.api = api;
        this.narrator = narrator;
        this.engagementId = engagementId;
        this.plot = plot;
        Map<String, Object> consumer = kafka.settings();
        consumer.put("group.id", KafkaAccess.firmAccount(ID) + "." + engagementId);
        consumer.put("auto.offset.reset", "earliest");
        this.inbox = new KafkaConsumer<>(consumer, new StringDeserializer(), new StringDeserializer());
        this.inbox.subscribe(List.of(WORK_ITEMS));
        Map<String, Object> producer = kafka.settings();
        producer.put("enable.idempotence", "true");
        this.outbox = new KafkaProducer<>(producer, new StringSerializer(), new StringSerializer());
    }

    /** Answers what has come in; returns whether there was anything. */
    boolean work(LocalDate today) {
        boolean any = false;
        for (ConsumerRecord<String, String> message : inbox.poll(Duration.ofMillis(50))) {
            JsonNode event = HttpDoor.JSON.readTree(message.value());
            boolean mine = event.path("data").path("engagementId").asString("").equals(engagementId);
            if (mine && seen.add(event.path("id").asString())) {
                answer(event, today);
                any = true;
            }
        }
        return any;
    }

    private void answer(JsonNode event, LocalDate today) {
        if (event.path("type").asString().contains("opinion")) {
            report(today);
        } else {
            test(event.path("data"));
        }
    }

    private void test(JsonNode item) {
        String id = item.path("workItemId").asString();
        String code = item.path("control").path("code").asString();
        if (plot.returned().contains(code) && item.path("submission").asInt() == 1) {
            narrator.step(PREPARER, "returns the evidence for " + code);
            send(id, code, "return", PREPARER, Map.of("reason", "The records carry no dates."));
            return;
        }
        boolean deviates = plot.deviating().contains(code);
        narrator.step(PREPARER, "tests " + code + (deviates ? ", notes a deviation" : "") + channel(code));
        send(id, code, "accept", PREPARER, Map.of());
        send(id, code, "answer", PREPARER, result(deviates));
        narrator.step(REVIEWER, "reviews and concludes " + code);
        send(id, code, "conclude", REVIEWER, Map.of());
    }

    private String channel(String code) {
        return plot.byKafka().contains(code) ? " (over Kafka)" : " (over REST)";
    }

    private static Map<String, ?> result(boolean deviates) {
        return Map.of(
                "procedures", List.of("INSPECTION", "REPERFORMANCE"),
                "design", "SUITABLE",
                "operation", deviates ? "DEVIATIONS_NOTED" : "EFFECTIVE",
                "deviations",
                        deviates ? List.of(Map.of("item", "Run 3", "description", "Done nine days late.")) : List.of(),
                "summary", deviates ? "One of five runs was late." : "All sampled runs agree with the control.");
    }

    private void send(String workItemId, String code, String action, String actor, Map<String, ?> body) {
        if (!plot.byKafka().contains(code)) {
            api.command(actor, "/api/work-items/" + workItemId + ":" + action, body);
            return;
        }
        Map<String, Object> data = new HashMap<>(body);
        data.put("workItemId", workItemId);
        data.put("action", action);
        data.put("actor", actor);
        Map<String, Object> event = Map.of(
                "specversion", "1.0",
                "id", UUID.randomUUID().toString(),
                "source", "urn:northgate-cpa",
                "type", "io.tickmark.work-item.answer.v1",
                "subject", workItemId,
                "datacontenttype", "application/json",
                "data", data);
        ProducerRecord<String, String> answer =
                new ProducerRecord<>(ANSWERS, engagementId, HttpDoor.JSON.writeValueAsString(event));
        answer.headers().add("authorization", api.bearer(actor).getBytes(StandardCharsets.UTF_8));
        try {
            outbox.send(answer).get();
        } catch (ExecutionException e) {
            throw new StackException("Kafka does not take the answer for " + code + ": " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while answering " + code + ".", e);
        }
    }

    private void report(LocalDate today) {
        narrator.step(PREPARER, "forms the opinion: unmodified on description, design and operation");
        List<Map<String, ?>> opinions = List.of("DESCRIPTION", "DESIGN", "OPERATION").stream()
                .<Map<String, ?>>map(subject ->
                        Map.of("subject", subject, "type", "UNMODIFIED", "basis", "", "affectedCriteria", List.of()))
                .toList();
        api.command(PREPARER, "/api/engagements/" + engagementId + "/opinion", Map.of("opinions", opinions));
        narrator.step(REVIEWER, "issues the report");
        String delivered = "Report of Northgate CPA on " + engagementId + ", " + today;
        api.command(
                REVIEWER,
                "/api/engagements/" + engagementId + "/report",
                Map.of("reportDate", today.toString(), "sha256", sha256(delivered)));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        inbox.close();
        outbox.close();
    }
}
