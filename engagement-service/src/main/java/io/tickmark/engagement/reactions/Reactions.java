package io.tickmark.engagement.reactions;

import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/**
 * What follows from an event by itself happens in the transaction of that event: there is never a shortfall without its
 * gap, and a reaction that is refused refuses the event.
 */
@Configuration(proxyBeanMethods = false)
public class Reactions {

    /** The processing group of all reactions. */
    public static final String GROUP = "reactions";

    @Autowired
    void configure(EventProcessingConfigurer processing) {
        processing.registerSubscribingEventProcessor(GROUP);
    }
}
