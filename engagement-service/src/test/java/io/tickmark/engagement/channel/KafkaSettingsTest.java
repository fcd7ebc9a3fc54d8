package io.tickmark.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

/** The clients' settings stand in YAML files, of which one is shared; this holds that they arrive. */
class KafkaSettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class))
            .withBean(DeadLetterWriter.class, () -> mock(DeadLetterWriter.class))
            .withUserConfiguration(AuditorKafka.class);

    @Test
    void nothingIsLostOnTheWayOut() {
        service.run(started -> {
            ProducerFactory<?, ?> producers = started.getBean(ProducerFactory.class);
            assertThat(producers.getConfigurationProperties())
                    .containsEntry("key.serializer", ByteArraySerializer.class)
                    .containsEntry("value.serializer", ByteArraySerializer.class)
                    .containsEntry("acks", "all")
                    .containsEntry("enable.idempotence", "true")
                    .containsEntry("max.block.ms", "10000")
                    .containsEntry("request.timeout.ms", "10000")
                    .containsEntry("delivery.timeout.ms", "30000")
                    .containsEntry("max.request.size", AuditorTopics.LARGEST_DEAD_LETTER);
        });
    }

    @Test
    void nothingIsSkippedOnTheWayIn() {
        service.run(started -> {
            ConsumerFactory<?, ?> consumers = started.getBean(ConsumerFactory.class);
            assertThat(consumers.getConfigurationProperties())
                    .containsEntry("key.deserializer", ByteArrayDeserializer.class)
                    .containsEntry("value.deserializer", ByteArrayDeserializer.class)
                    .containsEntry("enable.auto.commit", false)
                    .containsEntry("auto.offset.reset", "earliest")
                    .containsEntry("isolation.level", "read_committed")
                    .containsEntry("allow.auto.create.topics", "false")
                    .containsEntry("session.timeout.ms", "10000")
                    .containsEntry("metadata.max.age.ms", "5000");
            assertThat(started.getBean(KafkaProperties.class).getListener().getAckMode())
                    .isEqualTo(AckMode.RECORD);
            assertThat(started.getBean(KafkaAdmin.class).getConfigurationProperties())
                    .containsEntry("request.timeout.ms", "5000")
                    .containsEntry("default.api.timeout.ms", "10000");
        });
    }

    @Test
    void anImportOfTheEnvironmentComesOnTop() {
        service.withSystemProperties("spring.config.import=optional:configtree:/run/no-secrets/")
                .run(started -> assertThat(started.getEnvironment().getProperty("spring.kafka.producer.acks"))
                        .isEqualTo("all"));
    }
}
