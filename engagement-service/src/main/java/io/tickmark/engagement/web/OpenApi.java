package io.tickmark.engagement.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tickmark.support.security.Caller;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds for every operation: bearer token, idempotency key, problem responses. */
@Configuration(proxyBeanMethods = false)
class OpenApi {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request cannot be read",
            "401", "No valid bearer token",
            "403", "The caller's roles do not entitle to this decision",
            "404", "Nothing here that the caller may see",
            "409", "The state does not allow it, or others are changing the same thing",
            "412", "Changed since the version in If-Match",
            "413", "The body is larger than is read here",
            "422", "A rule refuses it; the problem names the rule",
            "429", "The caller sends too many requests; Retry-After says when to go on"));

    @Bean
    OpenApiCustomizer everyOperation() {
        return api -> {
            api.info(new Info().title("Tickmark commands").version("v1"));
            describe(api);
            api.getPaths().values().forEach(path -> {
                if (path.getPost() != null) {
                    complete(path.getPost());
                }
            });
        };
    }

    private static void describe(OpenAPI api) {
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("rule", new StringSchema().description("Id of the rule that refused"))
                .addProperty("facts", new ObjectSchema().description("What the rule looked at"));
        api.getComponents()
                .addSchemas("Problem", problem)
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    private static void complete(Operation operation) {
        operation.addParametersItem(
                header(Commands.IDEMPOTENCY_KEY, "The same key from the same caller on the same path has one effect"));
        operation.addParametersItem(header("If-Match", "ETag of the version that the caller decided on"));
        PROBLEMS.forEach((status, meaning) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/Problem"))))));
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }
}
