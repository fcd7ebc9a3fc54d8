package io.tickmark.engagement.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.tickmark.api.Command;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** OpenAPI: the body of a request that stands for a command is the command, without what the path names. */
@Configuration(proxyBeanMethods = false)
class CommandBodies {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Command.class);
    }

    @Bean
    OpenApiCustomizer commandsAsBodies(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping requests) {
        return api -> requests.getHandlerMethods().forEach((request, method) -> {
            CommandArgument.of(method)
                    .ifPresent(command -> request.getPatternValues()
                            .forEach(path -> describe(api, api.getPaths().get(path), command)));
        });
    }

    private static void describe(OpenAPI api, @Nullable PathItem path, Class<?> command) {
        if (path == null) {
            throw new IllegalStateException("the API of " + command + " is not described");
        }
        Operation operation = path.getPost();
        operation.addParametersItem(new PathParameter().name("id").schema(new StringSchema()));
        Schema<?> body = schemaOf(api, command);
        if (!body.getProperties().isEmpty()) {
            operation.setRequestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType("application/json", new MediaType().schema(body))));
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Schema<?> schemaOf(OpenAPI api, Class<?> command) {
        ResolvedSchema resolved = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(command).resolveAsRef(false));
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (!name.equals(command.getSimpleName())) {
                api.getComponents().addSchemas(name, schema);
            }
        });
        Map<String, Schema> fields = new LinkedHashMap<>();
        Map<String, Schema> all = resolved.schema.getProperties();
        List<RecordComponent> components = Arrays.asList(command.getRecordComponents());
        components.stream().skip(1).forEach(component -> fields.put(component.getName(), all.get(component.getName())));
        Schema<?> body = new Schema<>();
        body.setTypes(Set.of("object"));
        body.setProperties(fields);
        body.setRequired(List.<String>copyOf(resolved.schema.getRequired()).stream()
                .filter(fields::containsKey)
                .toList());
        return body;
    }
}
