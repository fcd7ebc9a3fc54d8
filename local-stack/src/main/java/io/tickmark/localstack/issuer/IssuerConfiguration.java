package io.tickmark.localstack.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.tickmark.localstack.people.People;
import io.tickmark.localstack.people.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** One client per demo user, whose token says who they are. Lifetimes run on real time, whatever the calendar says. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    private static final Duration LIFE = Duration.ofHours(1);

    @Bean
    AuthorizationServerSettings settings(@Value("${tickmark.issuer.url}") String url) {
        return AuthorizationServerSettings.builder().issuer(url).build();
    }

    @Bean
    People people(@Value("${tickmark.issuer.people}") Path file) {
        return People.read(file);
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(@Value("${tickmark.issuer.key}") Path file) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(file)));
    }

    @Bean
    RegisteredClientRepository clients(People people) {
        return new InMemoryRegisteredClientRepository(
                people.all().stream().map(IssuerConfiguration::client).toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(People people) {
        Map<String, Person> byId = people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return context -> {
            Person person = byId.get(context.getRegisteredClient().getClientId());
            if (person != null) {
                describe(person, context);
            }
        };
    }

    private static void describe(Person person, JwtEncodingContext context) {
        var claims = context.getClaims()
                .audience(List.of("tickmark"))
                .claim("name", person.name())
                .claim("roles", person.roles());
        if (person.tenant() != null) {
            claims.claim("tenant", person.tenant());
        }
        if (person.firm() != null) {
            claims.claim("firm", person.firm());
        }
    }

    private static RegisteredClient client(Person person) {
        return RegisteredClient.withId(person.id())
                .clientId(person.id())
                .clientSecret("{noop}" + person.password())
                .clientName(person.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFE).build())
                .build();
    }
}
