package io.tickmark.localstack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a demo user gets a token, and with which words.
 *
 * @param url the token endpoint
 * @param form the request's form, with {@code %1$s} for the user's name and password, which are the same
 */
public record TokenIssuer(String url, String form) {

    /** The issuer of the embedded default: each demo user is a client of its own. */
    public static TokenIssuer embedded(String address) {
        return new TokenIssuer(
                address + "/oauth2/token", "grant_type=client_credentials&client_id=%1$s&client_secret=%1$s");
    }

    /** Keycloak with the demo realm, whose demo client may ask with a user's password. */
    public static TokenIssuer keycloak(String address) {
        return new TokenIssuer(
                address + "/realms/tickmark/protocol/openid-connect/token",
                "grant_type=password&client_id=tickmark-demo&username=%1$s&password=%1$s");
    }

    /** The form with which this user asks. */
    public String formOf(String user) {
        return String.format(Locale.ROOT, form, URLEncoder.encode(user, StandardCharsets.UTF_8));
    }
}
