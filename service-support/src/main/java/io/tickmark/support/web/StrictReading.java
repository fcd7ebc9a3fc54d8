package io.tickmark.support.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How both services read what comes from outside. */
@Configuration(proxyBeanMethods = false)
public class StrictReading {

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    KnownParameters knownParameters(ObjectProvider<SharedParameter> shared) {
        return new KnownParameters(shared);
    }
}
