package io.tickmark.engagement.channel;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** How the service talks to Kafka: bytes as they are, nothing lost on the way out, nothing skipped on the way in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditorChannelProperties.class)
class AuditorKafka {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    /** Well below the five minutes after which the broker takes a consumer that asks for nothing for stuck. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    /** So often an answer is tried that seems to be at fault itself: within ten seconds. */
    private static final long ATTEMPTS = 4;
    /** So soon another instance answers in place of one that died; it tells every three seconds that it lives. */
    private static final int DEAD_AFTER_MS = 10_000;
    /** So soon the answers of a firm are read whose topic is new. */
    private static final int NEW_FIRM_AFTER_MS = 5_000;

    @Bean
    DefaultKafkaProducerFactoryCustomizer nothingIsLost() {
        return factory -> factory.updateConfigs(Map.of(
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                30_000,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                AuditorTopics.LARGEST_DEAD_LETTER));
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer bytesAsTheyAre() {
        return factory -> factory.updateConfigs(Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                DEAD_AFTER_MS,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                NEW_FIRM_AFTER_MS));
    }

    /** An offset is committed as soon as its message has taken effect, and not before. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> oneAtATime() {
        return container -> container.getContainerProperties().setAckMode(AckMode.RECORD);
    }

    /**
     * Tries again, ever more slowly: for as long as it takes where something that we need is away, and some times where the answer
     * itself seems to be at fault; then it is put aside, so that it stops nobody else's.
     */
    @Bean
    @SuppressWarnings("unchecked")
    DefaultErrorHandler nothingIsLostAndNobodyHeldUp(DeadLetterWriter deadLetters) {
        DefaultErrorHandler handler = new DefaultErrorHandler((message, fault) -> deadLetters.add(
                (ConsumerRecord<byte[], byte[]>) message,
                DeadLetterWriter.FAULT,
                "It could not be handled. The service's log says why; send it again once that is put right."));
        handler.setBackOffFunction((message, fault) -> pauses(Passing.is(fault) ? Long.MAX_VALUE : ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    private static ExponentialBackOff pauses(long attempts) {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        pauses.setMaxAttempts(attempts);
        return pauses;
    }
}
