package io.tickmark.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class ShownTokensTest {

    private static final Instant SHOWN = Instant.parse("2027-03-01T12:00:00Z");
    private static final Signer SIGNER = Signer.named("one");

    private final ShownTokens tokens = tokens(List.of());

    private static ShownTokens tokens(List<Person> people) {
        return new ShownTokens(
                clock -> new BearerTokens(
                        new ImmutableJWKSet<>(new JWKSet(SIGNER.key().toPublicJWK())),
                        List.of(SignatureAlgorithm.RS256),
                        TokenChecks.of(Signer.ISSUER, List.of("tickmark"), Duration.ofSeconds(10), clock)),
                new PeopleDirectory(people),
                "sub");
    }

    @Test
    void aTokenCountsIfItLivedWhenItWasShown() {
        String token = SIGNER.token(Signer.claims(SHOWN, claims -> claims.jwtID("token-7")));

        Caller caller = tokens.caller(token, SHOWN);
        assertThat(caller.id()).isEqualTo("lena");
        assertThat(caller.issuer()).isEqualTo(Signer.ISSUER);
        assertThat(caller.tokenId()).isEqualTo("token-7");
        assertThatThrownBy(() -> tokens.caller(token, SHOWN.plus(Duration.ofHours(1))))
                .isInstanceOf(InvalidBearerTokenException.class)
                .hasMessageContaining("has expired");
    }

    @Test
    void whoLeftSinceIsRefused() {
        Person omar = new Person("omar", "Omar", null, Set.of("auditor"), null, "northgate");
        String token = SIGNER.token(Signer.claims(SHOWN, claims -> claims.jwtID("token-7")));

        assertThatThrownBy(() -> tokens(List.of(omar)).caller(token, SHOWN))
                .isInstanceOf(InvalidBearerTokenException.class)
                .hasMessageContaining("lena is not among the people");
    }

    @Test
    void otherKeysAndNobodysTokensAreRefused() {
        refused(Signer.named("one").token(Signer.claims(SHOWN, claims -> {})), "not signed by a key");
        refused(SIGNER.token(Signer.claims(SHOWN, claims -> claims.subject(" "))), "does not say who calls");
        refused("lena", "no signed token");
    }

    private void refused(String token, String why) {
        assertThatThrownBy(() -> tokens.caller(token, SHOWN))
                .isInstanceOf(InvalidBearerTokenException.class)
                .hasMessageContaining(why);
    }
}
