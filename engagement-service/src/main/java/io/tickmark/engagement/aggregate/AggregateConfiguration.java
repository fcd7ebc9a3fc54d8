package io.tickmark.engagement.aggregate;

import io.tickmark.api.Metadata;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands find their aggregate, and how what they carry reaches the events that they cause. */
@Configuration(proxyBeanMethods = false)
public class AggregateConfiguration {

    @Bean
    CommandTargetResolver commandTargetResolver() {
        return new AggregateIdOfCommand();
    }

    /** Every event carries who asked, why and under which command id. */
    @Bean
    CorrelationDataProvider metadataOfCommand() {
        return copiedMetadata();
    }

    static CorrelationDataProvider copiedMetadata() {
        return new SimpleCorrelationDataProvider(
                Metadata.COMMAND_ID,
                Metadata.ACTOR,
                Metadata.ACTOR_ROLE,
                Metadata.TENANT,
                Metadata.FIRM,
                Metadata.OCCURRED_AT,
                Metadata.CAUSATION_ID,
                Metadata.CORRELATION_ID,
                Metadata.PROCESS_DEFINITION,
                Metadata.PROCESS_VERSION);
    }
}
