package io.tickmark.projections;

import io.tickmark.eventstore.EventStoreConfiguration;
import io.tickmark.support.ServiceSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The read side as a service: follows the event log, answers questions, and hands the log on to Kafka. */
@SpringBootApplication
@Import({EventStoreConfiguration.class, ServiceSupport.class})
public class ProjectionsApplication {

    public static void main(String[] args) {
        SpringApplication.run(ProjectionsApplication.class, args);
    }
}
