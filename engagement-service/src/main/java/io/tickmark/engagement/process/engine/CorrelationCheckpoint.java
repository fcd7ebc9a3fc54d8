package io.tickmark.engagement.process.engine;

import java.util.Set;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/**
 * Each engine has its own checkpoint in the log, named after the organisation that it serves. Two services with an engine
 * each never take an event from one another.
 */
@Configuration(proxyBeanMethods = false)
class CorrelationCheckpoint {

    private static final Set<Class<?>> TELL_THE_ENGINE = Set.of(ProcessCorrelation.class, IncidentRetries.class);

    @Autowired
    void configure(EventProcessingConfigurer processing, ZeebeProperties properties) {
        processing.assignHandlerTypesMatching(
                ProcessCorrelation.NAME + "-" + properties.tenant(), TELL_THE_ENGINE::contains);
    }
}
