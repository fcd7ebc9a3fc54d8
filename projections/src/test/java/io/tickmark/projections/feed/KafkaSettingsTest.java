package io.tickmark.projections.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.ProducerFactory;

/** The producer's settings stand in a file that the services share; this holds that they arrive. */
class KafkaSettingsTest {

    @Test
    void nothingIsLostOnTheWayOut() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class))
                .run(started -> {
                    ProducerFactory<?, ?> producers = started.getBean(ProducerFactory.class);
                    assertThat(producers.getConfigurationProperties())
                            .containsEntry("key.serializer", StringSerializer.class)
                            .containsEntry("value.serializer", StringSerializer.class)
                            .containsEntry("acks", "all")
                            .containsEntry("enable.idempotence", "true")
                            .containsEntry("max.block.ms", "10000")
                            .containsEntry("request.timeout.ms", "10000")
                            .containsEntry("delivery.timeout.ms", "30000");
                });
    }
}
