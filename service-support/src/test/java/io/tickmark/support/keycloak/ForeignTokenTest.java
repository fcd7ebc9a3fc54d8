package io.tickmark.support.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import org.junit.jupiter.api.Test;

/** Only the realm's access tokens for this service count, signed as the realm signs. */
class ForeignTokenTest extends KeycloakStory {

    private static final String DEMO = "tickmark-demo";

    @Test
    void theTokenOfAnotherApplicationIsRefused() {
        ADMIN.addForeignClient("payroll");

        assertRefused(Tokens.of(KEYCLOAK, "payroll", "lena").access(), "another audience");
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        assertRefused(SignIn.asPerson(KEYCLOAK, "lena").id(), "another audience");
    }

    @Test
    void aRefreshTokenIsNoAccessToken() {
        assertRefused(Tokens.of(KEYCLOAK, DEMO, "lena").refresh(), "not signed by a key");
    }

    @Test
    void anotherIssuerIsRefusedEvenWithTheSameKeys() {
        Tokens tokens = Tokens.of(Tokens.ask(KEYCLOAK.issuer("localhost"), DEMO, "lena", "lena"));

        assertThat(tokens.key()).isEqualTo(Tokens.of(KEYCLOAK, DEMO, "lena").key());
        assertRefused(tokens.access(), "somebody else");
    }

    @Test
    void anotherRealmIsRefused() {
        assertRefused(ADMIN.token(), "not signed by a key");
    }

    @Test
    void anUnsignedTokenIsRefused() {
        Tokens good = Tokens.of(KEYCLOAK, DEMO, "lena");

        assertRefused(new PlainJWT(good.claims()).serialize(), "no signed token");
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws JOSEException, ParseException {
        Tokens good = Tokens.of(KEYCLOAK, DEMO, "lena");
        byte[] publicKey = JWKSet.parse(new Http()
                        .get(URI.create(KEYCLOAK.issuer() + "/protocol/openid-connect/certs"), null)
                        .text())
                .getKeyByKeyId(good.key())
                .toRSAKey()
                .toPublicKey()
                .getEncoded();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(good.key()).build(), good.claims());
        forged.sign(new MACSigner(publicKey));

        assertRefused(forged.serialize(), "not signed by a key");
    }
}
