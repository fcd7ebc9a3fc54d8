package io.tickmark.engagement.channel;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What becomes of an answer from Kafka that goes wrong: nothing lost, nobody held up. What clients are told else stands in
 * {@code application.yaml}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditorChannelProperties.class)
class AuditorKafka {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    /** Well below the five minutes after which the broker takes a consumer that asks for nothing for stuck. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    /** So often an answer is tried that seems to be at fault itself: within ten seconds. */
    private static final long ATTEMPTS = 4;

    @Bean
    DefaultKafkaProducerFactoryCustomizer largestMessage() {
        return factory -> factory.updateConfigs(
                Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, AuditorTopics.LARGEST_DEAD_LETTER));
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
