package io.tickmark.projections.feed;

import org.apache.kafka.clients.admin.NewTopic;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaTemplate;

/** The feed's topic and event processor; {@code tickmark.feed.enabled=false} leaves both out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "tickmark.feed.enabled", matchIfMissing = true)
class FeedConfiguration {

    @Bean
    NewTopic eventsTopic(@Value("${tickmark.feed.partitions:3}") int partitions) {
        return TopicBuilder.name(KafkaFeed.TOPIC).partitions(partitions).build();
    }

    @Bean
    ConfigurerModule kafkaFeedProcessor(KafkaTemplate<String, String> kafka) {
        KafkaFeed feed = new KafkaFeed(kafka);
        return axon -> axon.eventProcessing(processing -> processing
                .registerEventHandler(configuration -> feed)
                .assignHandlerInstancesMatching(KafkaFeed.NAME, handler -> handler == feed)
                .registerSequencingPolicy(KafkaFeed.NAME, configuration -> KafkaFeed::key));
    }
}
