package io.tickmark.support.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People sign in at Keycloak, and the service knows them by what an administrator said of them. */
class SignInTest extends KeycloakStory {

    private static final String WEB = "tickmark-web";
    private static final String BACK = "http://127.0.0.1:8181/signed-in";

    @Test
    void aPersonSignsInByTheLoginPage() {
        JsonNode me = me(SignIn.asPerson(KEYCLOAK, "lena").access()).body();

        assertThat(me.path("id").asString()).isEqualTo("lena");
        assertThat(me.path("name").asString()).isEqualTo("Lena Brandt");
        assertThat(texts(me.path("roles"))).containsExactly("compliance-lead");
        assertThat(me.path("tenant").asString()).isEqualTo("acme");
        assertThat(me.path("firm").isNull()).isTrue();
    }

    @Test
    void anAuditorBelongsToAFirmAndToNoTenant() {
        JsonNode me = me(Tokens.of(KEYCLOAK, "tickmark-demo", "ada").access()).body();

        assertThat(texts(me.path("roles"))).containsExactly("auditor");
        assertThat(me.path("firm").asString()).isEqualTo("northgate-cpa");
        assertThat(me.path("tenant").isNull()).isTrue();
    }

    @Test
    void theOtherTenantIsAnother() {
        JsonNode me = me(Tokens.of(KEYCLOAK, "tickmark-demo", "milo").access()).body();

        assertThat(texts(me.path("roles"))).containsExactly("manager");
        assertThat(me.path("tenant").asString()).isEqualTo("birch");
    }

    @Test
    void whoWasGivenNothingHasNothing() {
        ADMIN.addUser(Map.of(
                "username", "nemo",
                "firstName", "Nemo",
                "lastName", "Nobody",
                "email", "nemo@nowhere.example",
                "enabled", true,
                "credentials", List.of(Map.of("type", "password", "value", "nemo"))));

        JsonNode me = me(Tokens.of(KEYCLOAK, "tickmark-demo", "nemo").access()).body();

        assertThat(me.path("id").asString()).isEqualTo("nemo");
        assertThat(texts(me.path("roles"))).isEmpty();
        assertThat(me.path("tenant").isNull()).isTrue();
        assertThat(me.path("firm").isNull()).isTrue();
    }

    @Test
    void aWrongPasswordOpensNothing() {
        Answer page = new SignIn(KEYCLOAK, WEB, BACK).submit("hana", "guessed");
        Answer grant = Tokens.ask(KEYCLOAK.issuer(), "tickmark-demo", "leo", "guessed");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Invalid username or password");
        assertThat(page.response().headers().firstValue("Location")).isEmpty();
        assertThat(grant.status()).isEqualTo(400);
        assertThat(grant.body().path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void theWebClientTakesNoShortCut() {
        SignIn signIn = new SignIn(KEYCLOAK, WEB, BACK);

        assertThat(Tokens.ask(KEYCLOAK.issuer(), WEB, "lena", "lena").status()).isGreaterThanOrEqualTo(400);
        assertThat(signIn.open(Map.of("code_challenge", "", "code_challenge_method", ""))
                        .location()
                        .getQuery())
                .contains("error=invalid_request");
        assertThat(signIn.open(Map.of("response_type", "token")).location().toString())
                .contains("error=");
        assertThat(signIn.open(Map.of("redirect_uri", "http://elsewhere.example/"))
                        .status())
                .isEqualTo(400);
        assertThat(signIn.open(Map.of()).text()).doesNotContain("registration");
    }

    @Test
    void nobodyMovesToAnotherTenantOrFirm() {
        URI account = URI.create(KEYCLOAK.issuer() + "/account/");
        SignIn signIn = new SignIn(KEYCLOAK, "account-console", account.toString());
        String own = signIn.redeem(signIn.submit("mara", "mara")).access();
        ObjectNode profile = (ObjectNode) new Http().get(account, own).body();
        profile.remove("userProfileMetadata");
        assertThat(answerTo(account, own, profile)).isEqualTo(204);

        assertThat(List.of(
                        answerTo(account, own, with(profile, "tenant", "birch")),
                        answerTo(account, own, with(profile, "firm", "northgate-cpa")),
                        answerTo(account, own, profile.deepCopy().put("username", "lena2"))))
                .containsOnly(400);
        JsonNode me = me(Tokens.of(KEYCLOAK, "tickmark-demo", "mara").access()).body();
        assertThat(me.path("id").asString()).isEqualTo("mara");
        assertThat(me.path("tenant").asString()).isEqualTo("acme");
        assertThat(me.path("firm").isNull()).isTrue();
    }

    private static int answerTo(URI account, String token, ObjectNode profile) {
        return new Http().json("POST", account, profile, token).status();
    }

    private static ObjectNode with(ObjectNode profile, String attribute, String value) {
        ObjectNode changed = profile.deepCopy();
        changed.putObject("attributes").putArray(attribute).add(value);
        return changed;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
