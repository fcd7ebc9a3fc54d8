package io.tickmark.support.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a token counts: until it expires, or until the key that signed it is withdrawn. */
class TokenLifeTest extends KeycloakStory {

    private static final String DEMO = "tickmark-demo";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void anExpiredTokenIsRefused() {
        ADMIN.addClientLikeTheDemos("tickmark-hasty", "3");
        String token = Tokens.of(KEYCLOAK, "tickmark-hasty", "lena").access();

        assertThat(me(token).status()).isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertRefused(token, "has expired"));
    }

    @Test
    void aSessionThatAnAdministratorEndsYieldsNoFurtherToken() {
        Tokens tokens = SignIn.asPerson(KEYCLOAK, "erik");
        Tokens next = Tokens.of(Tokens.refresh(KEYCLOAK, "tickmark-web", tokens.refresh()));

        ADMIN.signOut("erik");

        Answer refused = Tokens.refresh(KEYCLOAK, "tickmark-web", next.refresh());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("error").asString()).isEqualTo("invalid_grant");
        assertThat(seconds(next)).isEqualTo(300);
    }

    @Test
    void whoSignsOutYieldsNoFurtherToken() {
        Tokens tokens = SignIn.asPerson(KEYCLOAK, "omar");

        new Http()
                .post(
                        URI.create(KEYCLOAK.issuer() + "/protocol/openid-connect/logout"),
                        Map.of("client_id", "tickmark-web", "refresh_token", tokens.refresh()));

        assertThat(Tokens.refresh(KEYCLOAK, "tickmark-web", tokens.refresh()).status())
                .isEqualTo(400);
    }

    @Test
    void whoIsLockedOutYieldsNoFurtherToken() {
        Tokens tokens = SignIn.asPerson(KEYCLOAK, "zoe");

        ADMIN.setEnabled("zoe", false);
        try {
            assertThat(Tokens.refresh(KEYCLOAK, "tickmark-web", tokens.refresh())
                            .status())
                    .isEqualTo(400);
        } finally {
            ADMIN.setEnabled("zoe", true);
        }
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        Tokens tokens = SignIn.asPerson(KEYCLOAK, "ivy");

        assertThat(Tokens.refresh(KEYCLOAK, "tickmark-web", tokens.refresh()).status())
                .isEqualTo(200);
        assertThat(Tokens.refresh(KEYCLOAK, "tickmark-web", tokens.refresh()).status())
                .isEqualTo(400);
    }

    @Test
    void aNewKeyCountsAtOnceAndAnOldOneUntilItIsWithdrawn() {
        Tokens old = Tokens.of(KEYCLOAK, DEMO, "lena");
        assertThat(me(old.access()).status()).isEqualTo(200);

        ADMIN.addSigningKey();
        Tokens fresh = Tokens.of(KEYCLOAK, DEMO, "lena");
        assertThat(fresh.key()).isNotEqualTo(old.key());
        assertThat(me(fresh.access()).status()).isEqualTo(200);
        assertThat(me(old.access()).status()).isEqualTo(200);

        ADMIN.disableKey(old.key());
        await().atMost(SOON).untilAsserted(() -> assertRefused(old.access(), "not signed by a key"));
        assertThat(me(fresh.access()).status()).isEqualTo(200);
    }

    private static long seconds(Tokens tokens) {
        return Duration.between(
                        tokens.claims().getIssueTime().toInstant(),
                        tokens.claims().getExpirationTime().toInstant())
                .toSeconds();
    }
}
