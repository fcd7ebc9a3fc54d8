package io.tickmark.engagement.channel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was refused.
 *
 * @param firm whose answer it was
 * @param partition with the offset, its place among the firm's dead letters
 * @param rule the id of the rule, INPUT where the answer could not be read, NOT_FOUND where it is about nothing
 * @param receivedAt when it was refused
 * @param size how many bytes the value has
 * @param value the value as text; only its beginning where it is very long
 */
record DeadLetter(
        String firm,
        int partition,
        long offset,
        @Nullable String key,
        String reason,
        String rule,
        Instant receivedAt,
        int size,
        @Nullable String value) {

    private static final int LONGEST = 64 * 1024;

    static DeadLetter of(ConsumerRecord<byte[], byte[]> letter) {
        byte[] value = letter.value();
        return new DeadLetter(
                FirmTopics.ofDeadLetters(letter.topic()).firm(),
                letter.partition(),
                letter.offset(),
                text(letter.key()),
                DeadLetterHeaders.get(letter.headers(), DeadLetterHeaders.REASON),
                DeadLetterHeaders.get(letter.headers(), DeadLetterHeaders.RULE),
                receivedAt(letter),
                value == null ? 0 : value.length,
                text(value));
    }

    private static Instant receivedAt(ConsumerRecord<byte[], byte[]> letter) {
        try {
            return Instant.parse(DeadLetterHeaders.get(letter.headers(), DeadLetterHeaders.RECEIVED_AT));
        } catch (DateTimeParseException writtenBySomebodyElse) {
            return Instant.ofEpochMilli(letter.timestamp());
        }
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
    }
}
