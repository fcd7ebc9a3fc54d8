package io.tickmark.projections.status;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tickmark.support.security.Caller;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes what all queries have in common. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String BEARER = "bearer";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "A parameter cannot be read",
            "401", "No valid bearer token",
            "403", "Not open to this role",
            "404", "Nothing here that the caller may see",
            "503", "The position that min-position asks for is not reached yet");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI queries() {
        return new OpenAPI()
                .info(new Info().title("Tickmark queries").version("1"))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .schemaRequirement(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(BEARER)
                                .bearerFormat("JWT"));
    }

    @Bean
    OpenApiCustomizer commonToAllQueries() {
        return api -> api.getPaths().values().stream().map(PathItem::getGet).forEach(get -> {
            get.addParametersItem(new QueryParameter()
                    .name("min-position")
                    .description("Waits up to 5 s until the read models have reached this position of the event log")
                    .schema(new IntegerSchema().format("int64")));
            ApiResponse good = get.getResponses().get("200");
            if (good != null) {
                good.addHeaderObject(
                        "Tickmark-Parked",
                        new Header()
                                .description(
                                        "Only where something is missing, because an event could not be folded: read model"
                                                + " and position from which on. The body then has a field parked, with readModel,"
                                                + " position and since, and each item that is out of date has parked: true")
                                .schema(new StringSchema()));
            }
            PROBLEMS.forEach(
                    (code, text) -> get.getResponses().addApiResponse(code, new ApiResponse().description(text)));
        });
    }
}
