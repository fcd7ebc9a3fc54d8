package io.tickmark.support.people;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * A Keycloak that says who may do what, instead of a file.
 *
 * @param server its address, without realm; null where there is none
 * @param clientId of a client that may view the realm's users and roles, and nothing else
 * @param roles those that count; others of the realm are none of ours
 */
@ConfigurationProperties("tickmark.people-provider")
public record PeopleProvider(
        @Nullable URI server,
        @Nullable String realm,
        @Nullable String clientId,
        @Nullable String clientSecret,

        @DefaultValue({
            "compliance-lead",
            "control-owner",
            "it-security",
            "legal",
            "hr",
            "executive",
            "auditor",
            "manager",
            "admin",
            "operator"
        })
        Set<String> roles) {

    /**
     * Makes sure that it is named in full.
     *
     * @throws IllegalArgumentException naming what is missing
     */
    public PeopleProvider {
        if (server != null) {
            Assert.hasText(realm, "tickmark.people-provider.realm is not set");
            Assert.hasText(clientId, "tickmark.people-provider.client-id is not set");
            Assert.hasText(clientSecret, "tickmark.people-provider.client-secret is not set");
        }
    }
}
