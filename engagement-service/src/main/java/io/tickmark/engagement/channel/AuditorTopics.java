package io.tickmark.engagement.channel;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.kafka.config.TopicBuilder;

/** What a firm's topics are like when they are made. */
final class AuditorTopics {

    /** The largest message that a topic of answers or of work items takes, in bytes. */
    static final int LARGEST_ANSWER = 1024 * 1024;
    /** A refused answer carries headers that say why, so it may be larger than any answer. */
    static final int LARGEST_DEAD_LETTER = 2 * LARGEST_ANSWER;

    private static final String FOREVER = "-1";

    private AuditorTopics() {}

    static NewTopic[] of(FirmTopics firm, AuditorChannelProperties properties) {
        String retention = Long.toString(properties.retention().toMillis());
        return new NewTopic[] {
            topic(firm.workItems(), properties, retention, LARGEST_ANSWER).build(),
            topic(firm.answers(), properties, retention, LARGEST_ANSWER)
                    .config(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name)
                    .build(),
            topic(firm.deadLetters(), properties, FOREVER, LARGEST_DEAD_LETTER).build()
        };
    }

    private static TopicBuilder topic(String name, AuditorChannelProperties properties, String retention, int largest) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replicas())
                .config(TopicConfig.RETENTION_MS_CONFIG, retention)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(largest));
    }
}
