package io.tickmark.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.testservers.KafkaForTests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An audit firm's side of the channel. All it sends goes to one partition, so that order can be seen. */
final class FirmForTests implements AutoCloseable {

    private final FirmTopics topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<JsonNode> heard = new ArrayList<>();

    FirmForTests(KafkaForTests kafka, FirmTopics topics) {
        this(Map.of("bootstrap.servers", kafka.bootstrapServers()), topics);
    }

    /** A firm that reaches the broker in this way. */
    FirmForTests(Map<String, ?> connection, FirmTopics topics) {
        this.topics = topics;
        Map<String, Object> sending = new HashMap<>(connection);
        sending.put("max.request.size", 2_000_000);
        producer = new KafkaProducer<>(sending, new ByteArraySerializer(), new ByteArraySerializer());
        Map<String, Object> listening = new HashMap<>(connection);
        listening.put("group.id", "firm-" + topics.firm() + "." + UUID.randomUUID());
        listening.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(listening, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topics.workItems()));
    }

    RecordMetadata answers(String json) throws Exception {
        return answers(Answers.bytes(json));
    }

    /** The service makes the topics while it starts. */
    static void awaitTopics(KafkaAdmin admin, FirmTopics topics) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> admin.describeTopics(topics.deadLetters()).size() == 1);
    }

    /** An answer with its auditor's token, and with a time of its own invention. */
    RecordMetadata answers(String json, String token) throws Exception {
        long backdated = 946_684_800_000L;
        ProducerRecord<byte[], byte[]> answer =
                new ProducerRecord<>(topics.answers(), null, backdated, Answers.bytes("eng-1"), Answers.bytes(json));
        answer.headers().add("authorization", Answers.bytes("Bearer " + token));
        return producer.send(answer).get();
    }

    RecordMetadata answers(byte @Nullable [] value) throws Exception {
        return producer.send(new ProducerRecord<>(topics.answers(), Answers.bytes("eng-1"), value))
                .get();
    }

    /** All that it was ever told, in order of arrival. */
    List<JsonNode> heard() {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(100))) {
            assertThat(new String(message.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                    .startsWith("application/cloudevents+json");
            heard.add(JsonMapper.shared().readTree(message.value()));
        }
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        consumer.close();
    }
}
