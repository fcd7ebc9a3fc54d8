package io.tickmark.support.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is open in a service, and how the tokens of the identity provider are read.
 *
 * @param openPaths patterns that need no token
 * @param idClaim the claim that holds a person's id as the product knows it; it must never pass from one person to another
 * @param clockSkew how far the clocks of the identity provider and of this service may lie apart
 * @param keyLife how long a signing key counts as published after it was read; a key that the identity provider has withdrawn
 *     is refused when that time is over
 */
@ConfigurationProperties("tickmark.security")
public record SecurityProperties(
        @DefaultValue({"/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/error"})
        List<String> openPaths,

        @DefaultValue("sub") String idClaim,
        @DefaultValue("10s") Duration clockSkew,
        @DefaultValue("5m") Duration keyLife) {}
