package io.tickmark.localstack.story;

import io.tickmark.localstack.KafkaAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the stories look at from outside. */
final class Stories {

    private Stories() {}

    static String type(JsonNode timelineEntry) {
        return timelineEntry.path("type").asString();
    }

    /** Everything that was ever sent to the firm about an engagement, repetitions included. */
    static List<JsonNode> workItems(KafkaAccess firm, String engagement) {
        return everything(firm, "tickmark.work-items.v1.northgate-cpa").stream()
                .filter(event ->
                        event.path("data").path("engagementId").asString("").equals(engagement))
                .toList();
    }

    /** Everything that a topic holds at this moment. */
    static List<JsonNode> everything(KafkaAccess kafka, String topic) {
        Map<String, Object> configuration = kafka.settings();
        List<JsonNode> events = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> events.add(JsonMapper.shared().readTree(message.value())));
            }
        }
        return events;
    }
}
