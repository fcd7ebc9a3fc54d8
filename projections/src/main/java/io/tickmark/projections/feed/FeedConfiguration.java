package io.tickmark.projections.feed;

import io.tickmark.projections.readmodel.Facts;
import io.tickmark.projections.readmodel.ForeignEvents;
import io.tickmark.projections.readmodel.parking.CatchUp;
import io.tickmark.projections.readmodel.parking.Parking;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaTemplate;

/** The feed's topic and event processor; {@code tickmark.feed.enabled=false} leaves both out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "tickmark.feed.enabled", matchIfMissing = true)
class FeedConfiguration {

    /** The largest message that is sent: more than an event and its envelope can have, less than the topic takes. */
    static final int LARGEST_SENT = 512 * 1024;
    /** The largest message that the topic takes: less than consumers fetch at once when they are told nothing. */
    static final int LARGEST_KEPT = 768 * 1024;

    @Bean
    DefaultKafkaProducerFactoryCustomizer largestMessage() {
        return factory -> factory.updateConfigs(Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_SENT));
    }

    @Bean
    NewTopic eventsTopic(@Value("${tickmark.feed.partitions:3}") int partitions) {
        return TopicBuilder.name(KafkaFeed.TOPIC)
                .partitions(partitions)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_KEPT))
                .build();
    }

    @Bean
    ConfigurerModule kafkaFeedProcessor(
            KafkaTemplate<String, String> kafka,
            Facts facts,
            ForeignEvents foreign,
            Parking parking,
            ObjectProvider<CatchUp> catchUp) {
        KafkaFeed feed = new KafkaFeed(kafka, facts, foreign, parking);
        return axon -> {
            axon.onStart(() -> catchUp.getObject().register(KafkaFeed.NAME, feed));
            axon.eventProcessing(processing -> processing
                    .registerEventHandler(configuration -> feed)
                    .assignHandlerInstancesMatching(KafkaFeed.NAME, handler -> handler == feed)
                    .registerSequencingPolicy(KafkaFeed.NAME, configuration -> feed::key));
        };
    }
}
