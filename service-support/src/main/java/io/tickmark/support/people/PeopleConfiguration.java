package io.tickmark.support.people;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.Assert;

/** Provides the directory of people, and keeps it up to date where there is a file. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PeopleProperties.class)
public class PeopleConfiguration {

    @Bean
    PeopleDirectory peopleDirectory(PeopleProperties properties) {
        return new PeopleDirectory(properties.people());
    }

    @Bean("people")
    @ConditionalOnProperty("tickmark.people-file")
    PeopleFile peopleFile(PeopleProperties properties, PeopleDirectory directory) {
        Assert.notNull(properties.peopleFile(), "tickmark.people-file names no file");
        return new PeopleFile(properties.peopleFile(), directory);
    }
}
