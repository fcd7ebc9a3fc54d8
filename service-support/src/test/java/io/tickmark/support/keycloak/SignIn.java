package io.tickmark.support.keycloak;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** A person signs in: the browser opens the login page, they fill in the form, and the client redeems the code with PKCE. */
final class SignIn {

    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final Http browser = new Http();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final String issuer;
    private final String client;
    private final String redirect;

    SignIn(KeycloakForTests keycloak, String client, String redirect) {
        this.issuer = keycloak.issuer();
        this.client = client;
        this.redirect = redirect;
    }

    /** By the client of the web pages. */
    static Tokens asPerson(KeycloakForTests keycloak, String person) {
        SignIn signIn = new SignIn(keycloak, "tickmark-web", "http://127.0.0.1:8181/signed-in");
        return signIn.redeem(signIn.submit(person, person));
    }

    /** What the client asks the browser to open; changes win over what is right. */
    Answer open(Map<String, String> changes) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "client_id", client,
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", redirect,
                "state", "here",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        return browser.get(URI.create(issuer + "/protocol/openid-connect/auth?" + Http.encoded(parameters)), null);
    }

    /** Fills in the login form. */
    Answer submit(String person, String password) {
        String page = open(Map.of()).text();
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("No login form on " + page);
        }
        return browser.post(
                URI.create(HtmlUtils.htmlUnescape(form.group(1))), Map.of("username", person, "password", password));
    }

    /** Turns the code in the redirect into tokens. */
    Tokens redeem(Answer submitted) {
        Map<String, String> parameters = UriComponentsBuilder.fromUri(submitted.location())
                .build()
                .getQueryParams()
                .toSingleValueMap();
        return Tokens.of(browser.post(
                URI.create(issuer + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "redirect_uri", redirect,
                        "code", parameters.getOrDefault("code", "none"),
                        "code_verifier", verifier)));
    }

    private String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
