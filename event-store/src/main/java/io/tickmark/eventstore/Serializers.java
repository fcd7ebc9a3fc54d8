package io.tickmark.eventstore;

import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** JSON that is readable without Java: ISO dates, enums by name. */
@Configuration(proxyBeanMethods = false)
class Serializers {

    /** The revision of every event type so far; a changed event gets an upcaster and a revision of its own. */
    private static final String REVISION = "1";

    @Bean
    @Primary
    Serializer serializer() {
        return json();
    }

    @Bean
    Serializer eventSerializer() {
        return json();
    }

    @Bean
    Serializer messageSerializer() {
        return json();
    }

    private static Jackson3Serializer json() {
        return Jackson3Serializer.builder()
                .revisionResolver(new FixedValueRevisionResolver(REVISION))
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(tokensOnly()))
                .build();
    }

    /** The checkpoint of a processor that reads the log again names its classes; nothing else may. */
    private static PolymorphicTypeValidator tokensOnly() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.eventhandling.")
                .allowIfSubType(LogToken.class)
                .build();
    }
}
