package io.tickmark.eventstore;

import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** JSON that is readable without Java: ISO dates, enums by name, events by their stored names. */
@Configuration(proxyBeanMethods = false)
class Serializers {

    @Bean
    @Primary
    Serializer serializer() {
        return EventJson.of(StoredNames.none());
    }

    @Bean
    Serializer eventSerializer(ObjectProvider<StoredNames> names) {
        return EventJson.of(names.getIfAvailable(StoredNames::none));
    }

    @Bean
    Serializer messageSerializer() {
        return EventJson.of(StoredNames.none());
    }
}
