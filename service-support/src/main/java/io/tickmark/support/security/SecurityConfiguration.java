package io.tickmark.support.security;

import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.web.SecurityProblems;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Bearer tokens, no sessions, closed by default: what is neither open nor under {@code /api} is refused, and the platform's own
 * paths are for operators alone. Tokens live by real time even where the service's clock is simulated.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecurityProperties.class, OAuth2ResourceServerProperties.class})
public class SecurityConfiguration {

    /** What tells of all organisations at once, or moves what all of them share. */
    private static final String[] OPERATOR_PATHS = {"/api/status/**", "/api/dead-letters/**", "/api/platform/**"};

    private static final String PREFIX = "spring.security.oauth2.resourceserver.jwt.";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, SecurityProperties properties, PeopleDirectory people, SecurityProblems problems) {
        CallerAuthentication caller = new CallerAuthentication(new KnownCallers(people, properties.idClaim()));
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                properties.openPaths().toArray(String[]::new))
                        .permitAll()
                        .requestMatchers(OPERATOR_PATHS)
                        .hasRole(Caller.OPERATOR)
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new SecurityLog(), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(caller))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** Issuer, keys and audience have to be named: none is a default that would let in more than meant. */
    @Bean
    JwtDecoder bearerTokens(
            PublishedKeys keys, OAuth2ResourceServerProperties resourceServer, SecurityProperties properties) {
        return tokens(keys, resourceServer, properties, Clock.systemUTC());
    }

    @Bean
    ShownTokens shownTokens(
            PublishedKeys keys,
            OAuth2ResourceServerProperties resourceServer,
            PeopleDirectory people,
            SecurityProperties properties) {
        return new ShownTokens(clock -> tokens(keys, resourceServer, properties, clock), people, properties.idClaim());
    }

    @Bean
    PublishedKeys publishedKeys(OAuth2ResourceServerProperties resourceServer, SecurityProperties properties) {
        return new PublishedKeys(given("jwk-set-uri", resourceServer.getJwt().getJwkSetUri()), properties.keyLife());
    }

    private static BearerTokens tokens(
            PublishedKeys keys,
            OAuth2ResourceServerProperties resourceServer,
            SecurityProperties properties,
            Clock realTime) {
        OAuth2ResourceServerProperties.Jwt jwt = resourceServer.getJwt();
        List<String> audiences = jwt.getAudiences();
        if (audiences.isEmpty()) {
            throw missing("audiences");
        }
        return new BearerTokens(
                keys,
                jwt.getJwsAlgorithms().stream()
                        .map(SecurityConfiguration::algorithm)
                        .toList(),
                TokenChecks.of(given("issuer-uri", jwt.getIssuerUri()), audiences, properties.clockSkew(), realTime));
    }

    @Bean
    Callers callers(SecurityProperties properties) {
        return new Callers(properties);
    }

    @Bean
    CallerArgument callerArgument(Callers callers) {
        return new CallerArgument(callers);
    }

    private static String given(String setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw missing(setting);
        }
        return value;
    }

    private static SignatureAlgorithm algorithm(String name) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.from(name.toUpperCase(Locale.ROOT));
        if (algorithm == null) {
            throw new IllegalStateException("There is no signature algorithm " + name + "; name one such as RS256.");
        }
        return algorithm;
    }

    private static IllegalStateException missing(String setting) {
        return new IllegalStateException("The setting " + PREFIX + setting + " is missing; say whose tokens count.");
    }
}
