package io.tickmark.engagement.channel;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends to Kafka and waits until the broker has it. */
@Component
class Outbox {

    /** Longer than the producer's own patience, which tells more when it ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final KafkaTemplate<byte[], byte[]> kafka;

    Outbox(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends one message.
     *
     * @return where it stands now
     * @throws KafkaException if the broker did not confirm it; it may be there nevertheless
     */
    RecordMetadata send(ProducerRecord<byte[], byte[]> message) {
        try {
            return kafka.send(message)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .getRecordMetadata();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Not confirmed by the broker: a message to " + message.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while sending to " + message.topic(), e);
        }
    }
}
