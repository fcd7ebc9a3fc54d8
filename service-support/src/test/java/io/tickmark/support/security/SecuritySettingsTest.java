package io.tickmark.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;

class SecuritySettingsTest {

    private static final SecurityProperties OURS =
            new SecurityProperties(List.of(), "sub", Duration.ofSeconds(10), Duration.ofMinutes(5));

    private final OAuth2ResourceServerProperties settings = new OAuth2ResourceServerProperties();

    @BeforeEach
    void complete() {
        settings.getJwt().setIssuerUri("https://id.example");
        settings.getJwt().setJwkSetUri("https://id.example/keys");
        settings.getJwt().setAudiences(List.of("tickmark"));
    }

    @Test
    void issuerKeysAndAudienceHaveToBeNamed() {
        assertThat(decoder()).isNotNull();

        settings.getJwt().setIssuerUri(" ");
        assertThatThrownBy(this::decoder).hasMessageContaining("jwt.issuer-uri is missing");
        complete();
        settings.getJwt().setJwkSetUri(null);
        assertThatThrownBy(this::decoder).hasMessageContaining("jwt.jwk-set-uri is missing");
        complete();
        settings.getJwt().setAudiences(List.of());
        assertThatThrownBy(this::decoder).hasMessageContaining("jwt.audiences is missing");
    }

    @Test
    void anAlgorithmThatDoesNotExistIsNoticedAtTheStart() {
        settings.getJwt().setJwsAlgorithms(List.of("es256"));
        assertThat(decoder()).isNotNull();

        settings.getJwt().setJwsAlgorithms(List.of("none"));
        assertThatThrownBy(this::decoder).hasMessageContaining("no signature algorithm none");
    }

    private Object decoder() {
        SecurityConfiguration configuration = new SecurityConfiguration();
        return configuration.bearerTokens(configuration.publishedKeys(settings, OURS), settings, OURS);
    }
}
