package io.tickmark.support.people;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the directory of people. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleProperties.class)
public class PeopleConfiguration {

    @Bean
    PeopleDirectory peopleDirectory(PeopleProperties properties) {
        return new PeopleDirectory(properties.people());
    }
}
