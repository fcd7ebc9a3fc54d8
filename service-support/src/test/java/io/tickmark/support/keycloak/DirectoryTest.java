package io.tickmark.support.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The identity provider says who may do what now, whatever a token that is out still says. */
class DirectoryTest extends KeycloakStory {

    private static final Duration SOON = Duration.ofSeconds(20);

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry registry) {
        String provider = "tickmark.people-provider.";
        registry.add(provider + "server", () -> KEYCLOAK.url("").toString());
        registry.add(provider + "realm", () -> KeycloakForTests.REALM);
        registry.add(provider + "client-id", () -> "tickmark-directory");
        registry.add(provider + "client-secret", KEYCLOAK::adminPassword);
        registry.add("tickmark.people-check", () -> "200ms");
    }

    @Autowired
    PeopleDirectory people;

    @Autowired
    @Qualifier("people")
    HealthIndicator health;

    @Test
    void everybodyIsKnownWithRolesAndSide() {
        assertThat(people.find("lena"))
                .contains(new Person(
                        "lena", "Lena Brandt", "lena@acme.example", Set.of("compliance-lead"), "acme", null));
        assertThat(people.find("ada").orElseThrow().firm()).isEqualTo("northgate-cpa");
        assertThat(people.find("opal").orElseThrow().tenant()).isNull();
        assertThat(people.everybody()).extracting(Person::id).doesNotContain("service-account-tickmark-directory");
        assertThat(health.health()).extracting(Health::getStatus).isEqualTo(Status.UP);
    }

    @Test
    void whoIsLockedOutIsRefusedWithATokenThatIsStillGood() {
        String token = Tokens.of(KEYCLOAK, "tickmark-demo", "leo").access();
        assertThat(me(token).status()).isEqualTo(200);

        ADMIN.setEnabled("leo", false);
        try {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(me(token).status()).isEqualTo(401));
        } finally {
            ADMIN.setEnabled("leo", true);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(me(token).status()).isEqualTo(200));
    }

    @Test
    void whoChangesSidesHasTheNewOneAtOnce() {
        String token = Tokens.of(KEYCLOAK, "tickmark-demo", "hana").access();
        assertThat(me(token).text()).contains("acme");

        ADMIN.setAttributes("hana", Map.of("tenant", List.of("birch")));
        try {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(me(token).text()).contains("birch").doesNotContain("acme"));
        } finally {
            ADMIN.setAttributes("hana", Map.of("tenant", List.of("acme")));
        }
    }

    @Test
    void theClientThatLooksChangesNothing() {
        String token = new Http()
                .post(
                        URI.create(KEYCLOAK.issuer() + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "tickmark-directory",
                                "client_secret", KEYCLOAK.adminPassword()))
                .body()
                .path("access_token")
                .asString();
        URI lena = KEYCLOAK.url(
                "/admin/realms/tickmark/users/" + ADMIN.user("lena").path("id").asString());

        assertThat(new Http().get(lena, token).status()).isEqualTo(200);
        assertThat(new Http().json("PUT", lena, Map.of("enabled", false), token).status())
                .isEqualTo(403);
        assertThat(me(token).status()).isEqualTo(401);
    }
}
