package io.tickmark.engagement.web;

import io.tickmark.engagement.EngagementServiceApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What tests share that speak to the service over a real connection. Tokens say in plain text who calls. */
@SpringBootTest(
        classes = EngagementServiceApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tickmark.zeebe.enabled=false",
            "spring.flyway.enabled=false",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.admin.properties.request.timeout.ms=200",
            "spring.kafka.admin.properties.default.api.timeout.ms=500",
            "spring.kafka.admin.auto-create=false",
            "spring.kafka.listener.auto-startup=false",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/keys"
        })
@Import(LiveRestStory.PlainTokens.class)
abstract class LiveRestStory extends RestStory {

    static final String CSV = "text/csv";

    final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    /** Trusts {@code id~role~tenant}. */
    @TestConfiguration(proxyBeanMethods = false)
    static class PlainTokens {
        @Bean
        @Primary
        JwtDecoder plainTokens() {
            return token -> {
                String[] parts = token.split("~", -1);
                return new Jwt(
                        token,
                        Instant.now().minusSeconds(60),
                        Instant.now().plusSeconds(600),
                        Map.of("alg", "none"),
                        Map.of("sub", parts[0], "roles", List.of(parts[1]), "tenant", parts[2]));
            };
        }
    }

    static String token(String id, String role) {
        return "Bearer " + id + "~" + role + "~acme";
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(HttpHeaders.AUTHORIZATION, token("lena", "compliance-lead"));
    }

    HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        return http.send(
                request(path)
                        .header(HttpHeaders.CONTENT_TYPE, type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
