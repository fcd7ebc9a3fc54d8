package io.tickmark.engagement.channel;

import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts a refused answer aside for operators, byte for byte, with the reason beside it. */
@Component
class DeadLetterWriter {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterWriter.class);

    /** The rule id of an answer that could not be handled, though no rule refused it. */
    static final String FAULT = "FAULT";

    private final Outbox outbox;
    private final Clock clock;

    DeadLetterWriter(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void add(ConsumerRecord<byte[], byte[]> message, String rule, String reason) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                FirmTopics.ofAnswers(message.topic()).deadLetters(),
                null,
                message.key(),
                message.value(),
                message.headers());
        Headers headers = letter.headers();
        DeadLetterHeaders.put(headers, DeadLetterHeaders.RULE, rule);
        DeadLetterHeaders.put(headers, DeadLetterHeaders.REASON, reason);
        DeadLetterHeaders.put(headers, DeadLetterHeaders.RECEIVED_AT, clock.instant());
        DeadLetterHeaders.put(headers, DeadLetterHeaders.ORIGINAL_TOPIC, message.topic());
        DeadLetterHeaders.put(headers, DeadLetterHeaders.ORIGINAL_PARTITION, message.partition());
        DeadLetterHeaders.put(headers, DeadLetterHeaders.ORIGINAL_OFFSET, message.offset());
        DeadLetterHeaders.put(headers, DeadLetterHeaders.ORIGINAL_TIME, Instant.ofEpochMilli(message.timestamp()));
        var unused = outbox.send(letter);
        LOG.warn(
                "Refused by rule {}, now a dead letter: {}-{} at offset {}",
                rule,
                message.topic(),
                message.partition(),
                message.offset());
    }
}
