package io.tickmark.support.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is open in a service.
 *
 * @param openPaths patterns that need no token
 */
@ConfigurationProperties("tickmark.security")
public record SecurityProperties(
        @DefaultValue({"/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/api/status/processors", "/error"
        })
        List<String> openPaths) {}
