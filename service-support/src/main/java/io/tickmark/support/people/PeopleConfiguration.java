package io.tickmark.support.people;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.Assert;

/** Provides the directory of people, and keeps it up to date where there is a file or a provider. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({PeopleProperties.class, PeopleProvider.class})
public class PeopleConfiguration {

    @Bean
    PeopleDirectory peopleDirectory(PeopleProperties properties, PeopleProvider provider) {
        Assert.isTrue(
                properties.peopleFile() == null || provider.server() == null,
                "Both tickmark.people-file and tickmark.people-provider say who is who: leave one of them out.");
        return new PeopleDirectory(properties.people());
    }

    @Bean("people")
    @ConditionalOnProperty("tickmark.people-file")
    PeopleWatch peopleFile(PeopleProperties properties, PeopleDirectory directory) {
        Assert.notNull(properties.peopleFile(), "tickmark.people-file names no file");
        return PeopleWatch.strict(new PeopleFile(properties.peopleFile()), directory);
    }

    @Bean("people")
    @ConditionalOnProperty("tickmark.people-provider.server")
    PeopleWatch peopleProvider(PeopleProvider provider, PeopleDirectory directory) {
        return new PeopleWatch(new KeycloakPeople(provider), directory);
    }
}
