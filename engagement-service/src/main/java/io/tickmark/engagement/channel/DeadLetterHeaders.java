package io.tickmark.engagement.channel;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** What is written beside a refused answer; all values are text in UTF-8, instants are ISO-8601 in UTC. */
final class DeadLetterHeaders {

    static final String OURS = "tickmark-";
    static final String RULE = OURS + "rule";
    static final String REASON = OURS + "reason";
    /** By the service's clock. */
    static final String RECEIVED_AT = OURS + "received-at";

    static final String ORIGINAL_TOPIC = OURS + "original-topic";
    static final String ORIGINAL_PARTITION = OURS + "original-partition";
    static final String ORIGINAL_OFFSET = OURS + "original-offset";
    /** By Kafka's clock. */
    static final String ORIGINAL_TIME = OURS + "original-time";
    /** Partition and offset of the dead letter that an operator has sent again. */
    static final String RETRIED_FROM = OURS + "retried-from";

    static final String RETRIED_BY = OURS + "retried-by";

    private DeadLetterHeaders() {}

    static void put(Headers headers, String name, Object value) {
        headers.remove(name).add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String get(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
