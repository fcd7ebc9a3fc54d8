package io.tickmark.support.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a sign-in yields. */
record Tokens(String access, String refresh, String id) {

    static Tokens of(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError("No tokens but " + answer.status() + " " + answer.text());
        }
        JsonNode body = answer.body();
        return new Tokens(
                body.path("access_token").asString(),
                body.path("refresh_token").asString(),
                body.path("id_token").asString());
    }

    /** Name and password for tokens, as the demo's command line asks; the issuer is named by the host that is asked. */
    static Answer ask(String issuer, String client, String person, String password) {
        return new Http()
                .post(
                        URI.create(issuer + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "password",
                                "client_id", client,
                                "scope", "openid",
                                "username", person,
                                "password", password));
    }

    static Tokens of(KeycloakForTests keycloak, String client, String person) {
        return of(ask(keycloak.issuer(), client, person, person));
    }

    /** Asks for new tokens. */
    static Answer refresh(KeycloakForTests keycloak, String client, String refreshToken) {
        return new Http()
                .post(
                        URI.create(keycloak.issuer() + "/protocol/openid-connect/token"),
                        Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refreshToken));
    }

    SignedJWT signed() {
        try {
            return SignedJWT.parse(access);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    JWTClaimsSet claims() {
        try {
            return signed().getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** Which key signed the access token. */
    String key() {
        return signed().getHeader().getKeyID();
    }
}
