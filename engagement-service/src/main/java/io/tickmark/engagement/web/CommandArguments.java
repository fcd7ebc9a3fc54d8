package io.tickmark.engagement.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Lets controllers take commands. */
@Configuration(proxyBeanMethods = false)
class CommandArguments implements WebMvcConfigurer {

    private final JsonMapper json;

    CommandArguments(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandArgument(json));
    }
}
