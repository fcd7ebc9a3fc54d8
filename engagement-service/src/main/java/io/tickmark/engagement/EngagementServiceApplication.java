package io.tickmark.engagement;

import io.tickmark.eventstore.EventStoreConfiguration;
import io.tickmark.support.ServiceSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts the write side. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import({ServiceSupport.class, EventStoreConfiguration.class})
public class EngagementServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EngagementServiceApplication.class, arguments);
    }
}
