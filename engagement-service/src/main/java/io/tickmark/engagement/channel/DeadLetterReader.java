package io.tickmark.engagement.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Looks dead letters up where they are, without taking them away. */
@Component
class DeadLetterReader {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int EMPTY_POLLS = 50;

    private final ConsumerFactory<byte[], byte[]> consumers;

    DeadLetterReader(ConsumerFactory<byte[], byte[]> consumers) {
        this.consumers = consumers;
    }

    /** The newest dead letters of all firms, newest first. */
    List<DeadLetter> newest(int limit) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> FirmTopics.isDeadLetters(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            partitions.forEach(partition ->
                    consumer.seek(partition, Math.max(at(first, partition), at(end, partition) - limit)));
            return read(consumer, end).stream()
                    .sorted(Comparator.comparing(DeadLetter::receivedAt)
                            .thenComparingLong(DeadLetter::offset)
                            .reversed())
                    .limit(limit)
                    .toList();
        }
    }

    /** The firm's dead letter at this place with all its bytes; empty if there is none. */
    Optional<ConsumerRecord<byte[], byte[]>> find(FirmTopics firm, int partition, long offset) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            TopicPartition place = new TopicPartition(firm.deadLetters(), partition);
            List<PartitionInfo> partitions = consumer.listTopics().getOrDefault(firm.deadLetters(), List.of());
            if (partitions.stream().noneMatch(info -> info.partition() == partition)) {
                return Optional.empty();
            }
            consumer.assign(List.of(place));
            Map<TopicPartition, Long> end = consumer.endOffsets(List.of(place));
            if (offset < at(consumer.beginningOffsets(List.of(place)), place) || offset >= at(end, place)) {
                return Optional.empty();
            }
            consumer.seek(place, offset);
            for (int empty = 0; consumer.position(place) == offset; empty++) {
                for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL)) {
                    return letter.offset() == offset ? Optional.of(letter) : Optional.empty();
                }
                giveUpAfter(empty);
            }
            return Optional.empty();
        }
    }

    private static List<DeadLetter> read(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> end) {
        List<DeadLetter> letters = new ArrayList<>();
        int empty = 0;
        while (end.entrySet().stream().anyMatch(place -> consumer.position(place.getKey()) < place.getValue())) {
            int before = letters.size();
            consumer.poll(POLL).forEach(letter -> letters.add(DeadLetter.of(letter)));
            empty = letters.size() == before ? empty + 1 : 0;
            giveUpAfter(empty);
        }
        return letters;
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return Objects.requireNonNullElse(offsets.get(partition), 0L);
    }

    private static void giveUpAfter(int emptyPolls) {
        if (emptyPolls > EMPTY_POLLS) {
            throw new KafkaException("The broker does not hand out the dead letters");
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        Properties few = new Properties();
        few.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "50");
        few.setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(4 * AuditorTopics.LARGEST_DEAD_LETTER));
        few.setProperty(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "15000");
        return consumers.createConsumer(AnswerListener.GROUP, "dead-letters", null, few);
    }
}
