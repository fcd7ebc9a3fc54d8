package io.tickmark.eventstore;

import io.tickmark.eventstore.progress.Checkpoints;
import io.tickmark.eventstore.progress.ProcessorStatuses;
import io.tickmark.eventstore.progress.Standstills;
import io.tickmark.eventstore.read.LogReader;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of how far the event processors are. */
@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    @Bean
    Checkpoints checkpoints(
            JdbcClient jdbc,
            EventStoreProperties properties,
            @Qualifier("eventSerializer") Serializer serializer,
            ObjectProvider<EventProcessingConfiguration> processing) {
        return new Checkpoints(
                jdbc,
                properties.tokenSchema(),
                serializer,
                () -> processing.getObject().eventProcessors());
    }

    /** Looks at the database that is written: whoever reads at a replica that is away stands still too. */
    @Bean
    Standstills standstills(Checkpoints checkpoints, DataSource dataSource) {
        LogReader reader = new LogReader(dataSource);
        return new Standstills(
                () -> checkpoints.byProcessor().values(), () -> reader.head().upTo(), System::nanoTime);
    }

    @Bean
    ProcessorStatuses processorStatuses(Checkpoints checkpoints, Standstills standstills, EventLog log) {
        return new ProcessorStatuses(checkpoints, standstills, log);
    }
}
