package io.tickmark.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;

class BearerTokensTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final Signer SIGNER = Signer.named("one");

    private final BearerTokens tokens = new BearerTokens(
            new ImmutableJWKSet<>(new JWKSet(SIGNER.key().toPublicJWK())),
            List.of(SignatureAlgorithm.RS256),
            TokenChecks.of(
                    Signer.ISSUER, List.of("tickmark", "tickmark-test"), SKEW, Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void aGoodTokenIsRead() {
        assertThat(tokens.decode(token(claims -> {})).getSubject()).isEqualTo("lena");
        assertThat(tokens.decode(token(claims -> claims.audience("tickmark-test")))
                        .getAudience())
                .containsExactly("tickmark-test");
    }

    @Test
    void aTokenLivesUntilItsEndAndTheSkewAreOver() {
        String justInTime = token(claims -> claims.expirationTime(Date.from(NOW.minus(SKEW))));
        String tooLate =
                token(claims -> claims.expirationTime(Date.from(NOW.minus(SKEW).minusSeconds(1))));

        assertThat(tokens.decode(justInTime).getSubject()).isEqualTo("lena");
        refused(tooLate, "has expired");
    }

    @Test
    void aTokenWithoutAnEndOrBeforeItsTimeIsRefused() {
        refused(token(claims -> claims.expirationTime(null)), "has expired");
        refused(
                token(claims -> claims.notBeforeTime(Date.from(NOW.plus(SKEW).plusSeconds(1)))),
                "its time has not come yet");
    }

    @Test
    void otherIssuersAreRefused() {
        refused(token(claims -> claims.issuer("https://id.example/realms/two")), "somebody else");
        refused(token(claims -> claims.issuer(null)), "somebody else");
    }

    @Test
    void otherAudiencesAreRefused() {
        refused(token(claims -> claims.audience("account")), "another audience");
        refused(token(claims -> claims.audience(List.of())), "another audience");
        refused(token(claims -> claims.audience("Tickmark")), "another audience");
    }

    @Test
    void otherKeysAreRefused() {
        refused(Signer.named("one").token(good()), "not signed by a key");
        refused(Signer.named("two").token(good()), "not signed by a key");
    }

    @Test
    void otherAlgorithmsAreRefused() throws JOSEException {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), good());
        forged.sign(new MACSigner(SIGNER.key().toPublicKey().getEncoded()));

        refused(forged.serialize(), "not signed by a key");
        refused(new PlainJWT(good()).serialize(), "no signed token");
    }

    @Test
    void whatIsNoTokenIsRefused() {
        refused("lena", "no signed token");
        refused("bGVuYQ.bGVuYQ.bGVuYQ", "no signed token");
    }

    private void refused(String token, String why) {
        assertThatThrownBy(() -> tokens.decode(token))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("lena")
                .hasMessageNotContaining("2027");
    }

    private static String token(Consumer<JWTClaimsSet.Builder> changes) {
        return SIGNER.token(Signer.claims(NOW, changes));
    }

    private static JWTClaimsSet good() {
        return Signer.claims(NOW, claims -> {});
    }
}
