package io.tickmark.support.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.support.ServiceSupport;
import io.tickmark.support.security.Caller;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What tests of signing in share: a service that tells its callers who they are, set up for Keycloak as in production. */
@SpringBootTest(
        classes = KeycloakStory.Service.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "spring.security.oauth2.resourceserver.jwt.audiences=tickmark",
            "tickmark.security.id-claim=preferred_username",
            "tickmark.security.clock-skew=1s",
            "tickmark.security.key-life=2s"
        })
abstract class KeycloakStory {

    static final KeycloakForTests KEYCLOAK = KeycloakForTests.running();
    static final KeycloakAdmin ADMIN = new KeycloakAdmin(KEYCLOAK);

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ServiceSupport.class)
    static class Service {
        @Bean
        Me me() {
            return new Me();
        }
    }

    @RestController
    static class Me {
        @GetMapping("/api/me")
        Caller me(Caller caller) {
            return caller;
        }
    }

    @DynamicPropertySource
    static void identityProvider(DynamicPropertyRegistry registry) {
        String settings = "spring.security.oauth2.resourceserver.jwt.";
        registry.add(settings + "issuer-uri", KEYCLOAK::issuer);
        registry.add(settings + "jwk-set-uri", () -> KEYCLOAK.issuer() + "/protocol/openid-connect/certs");
    }

    @Value("${local.server.port}")
    int port;

    /** Asks the service who the bearer is. */
    Answer me(String token) {
        return new Http().get(URI.create("http://127.0.0.1:" + port + "/api/me"), token);
    }

    /** Sees that the service refuses the token as a problem that says this, and repeats nothing of the token. */
    void assertRefused(String token, String why) {
        Answer answer = me(token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(answer.body().path("detail").asString()).contains(why);
        assertThat(answer.text()).doesNotContain("lena", "acme", KEYCLOAK.issuer());
    }
}
