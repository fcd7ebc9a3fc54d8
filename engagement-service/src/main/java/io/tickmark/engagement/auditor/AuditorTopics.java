package io.tickmark.engagement.auditor;

import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Creates the channel's topics where they are missing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditorChannelProperties.class)
class AuditorTopics {

    /** The largest message that the answers topic takes, in bytes. */
    static final int LARGEST_ANSWER = 1024 * 1024;
    /** A refused answer carries headers that say why, so it may be larger than any answer. */
    static final int LARGEST_DEAD_LETTER = 2 * LARGEST_ANSWER;

    private static final String FOREVER = "-1";

    @Bean
    NewTopics auditorChannelTopics(AuditorChannelProperties properties) {
        String retention = Long.toString(properties.retention().toMillis());
        return new NewTopics(
                topic(Topics.WORK_ITEMS, properties, retention, LARGEST_ANSWER).build(),
                topic(Topics.ANSWERS, properties, retention, LARGEST_ANSWER)
                        .config(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name)
                        .build(),
                topic(Topics.DEAD_LETTERS, properties, FOREVER, LARGEST_DEAD_LETTER)
                        .build());
    }

    private static TopicBuilder topic(String name, AuditorChannelProperties properties, String retention, int largest) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replicas())
                .config(TopicConfig.RETENTION_MS_CONFIG, retention)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(largest));
    }
}
