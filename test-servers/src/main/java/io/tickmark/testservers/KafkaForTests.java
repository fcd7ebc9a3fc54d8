package io.tickmark.testservers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.kafka.KafkaContainer;

/** A real Kafka broker of its own, with nothing in it, until it is closed. */
public final class KafkaForTests implements AutoCloseable {

    private static final String IMAGE = "apache/kafka:4.2.1";

    private final String bootstrapServers;
    private final Runnable stop;

    private KafkaForTests(String bootstrapServers, Runnable stop) {
        this.bootstrapServers = bootstrapServers;
        this.stop = stop;
    }

    /** A new broker. */
    public static KafkaForTests start() {
        return switch (TestServers.choice().where()) {
            case CONTAINERS -> container();
            case PROCESSES -> inThisProcess();
        };
    }

    private static KafkaForTests container() {
        KafkaContainer broker = new KafkaContainer(IMAGE);
        TestServers.start(broker);
        return new KafkaForTests(broker.getBootstrapServers(), broker::stop);
    }

    private static KafkaForTests inThisProcess() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.afterPropertiesSet();
        return new KafkaForTests(broker.getBrokersAsString(), broker::destroy);
    }

    /** Where clients find it: {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        stop.run();
    }

    /** Imported by a test with a Spring context: a broker that outlives the context's other beans, and that they connect to. */
    @Configuration(proxyBeanMethods = false)
    public static class InContext {

        @Bean
        KafkaForTests kafka() {
            return start();
        }

        @Bean
        DynamicPropertyRegistrar kafkaAddress(KafkaForTests kafka) {
            return registry -> registry.add("spring.kafka.bootstrap-servers", kafka::bootstrapServers);
        }
    }
}
