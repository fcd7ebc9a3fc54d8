package io.tickmark.localstack.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm of the containers knows the same people as the local stack, and gives nobody more than they need. */
class RealmTest {

    private static final String EVERYBODY = "default-roles-tickmark";

    private final JsonNode realm = JsonMapper.shared()
            .readTree(Path.of("..", "docker", "keycloak", "realm.json").toFile());
    private final People people =
            People.read(Path.of("src", "main", "resources", "io", "tickmark", "localstack", "people.yaml"));

    @Test
    void itsUsersAreTheDemoUsers() {
        assertThat(users().map(RealmTest::person)).containsExactlyInAnyOrderElementsOf(people.all());
        assertThat(users()).allSatisfy(user -> {
            JsonNode password = user.path("credentials").path(0);
            assertThat(password.path("value").asString()).isEqualTo(person(user).password());
            assertThat(password.path("type").asString()).isEqualTo("password");
            assertThat(user.path("enabled").asBoolean()).isTrue();
        });
    }

    @Test
    void whoeverReadsTheDirectoryChangesNothing() {
        JsonNode account = realm.path("users")
                .valueStream()
                .filter(user -> user.has("serviceAccountClientId"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(account.at("/clientRoles/realm-management")))
                .containsExactlyInAnyOrder("view-users", "query-users", "view-realm");
    }

    @Test
    void itsRolesAreOurs() {
        Set<String> held =
                people.all().stream().flatMap(person -> person.roles().stream()).collect(Collectors.toSet());

        assertThat(names(realm.path("roles").path("realm"))).containsExactlyInAnyOrderElementsOf(held);
        assertThat(realm.path("scopeMappings").valueStream())
                .hasSize(2)
                .allSatisfy(
                        mapping -> assertThat(texts(mapping.path("roles"))).containsExactlyInAnyOrderElementsOf(held));
    }

    @Test
    void itSaysThatItIsADemoAndKeepsNoSecret() {
        assertThat(realm.path("displayName").asString()).contains("DEMO");
        assertThat(realm.toString().replaceAll("\"secret\":\"\\$\\{KEYCLOAK_(DIRECTORY|TASKLIST)_PASSWORD}\"", ""))
                .doesNotContain("secret\"", "privateKey");
    }

    @Test
    void nobodyLetsThemselvesInOrBecomesSomebodyElse() {
        for (String closed : List.of(
                "registrationAllowed",
                "editUsernameAllowed",
                "resetPasswordAllowed",
                "rememberMe",
                "permanentLockout")) {
            assertThat(realm.path(closed).isBoolean() && !realm.path(closed).asBoolean())
                    .as(closed)
                    .isTrue();
        }
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("sslRequired").asString()).isEqualTo("external");
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    }

    @Test
    void onlyAdministratorsEditWhoSomebodyIs() {
        JsonNode profile = JsonMapper.shared()
                .readTree(realm.path("components")
                        .path("org.keycloak.userprofile.UserProfileProvider")
                        .path(0)
                        .path("config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asString());

        assertThat(names(profile.path("attributes")))
                .containsExactlyInAnyOrder("username", "email", "firstName", "lastName", "tenant", "firm");
        assertThat(profile.path("attributes").valueStream())
                .allSatisfy(attribute -> assertThat(
                                texts(attribute.path("permissions").path("edit")))
                        .containsExactly("admin"));
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    }

    @Test
    void eachClientHasOneFlowAndNoMoreThanItsRoles() {
        Map<String, JsonNode> clients = realm.path("clients")
                .valueStream()
                .collect(Collectors.toMap(client -> client.path("clientId").asString(), client -> client));

        JsonNode directory = Objects.requireNonNull(clients.remove("tickmark-directory"));
        for (String closed :
                List.of("publicClient", "standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled")) {
            assertThat(directory.path(closed).asBoolean(true)).as(closed).isFalse();
        }
        assertThat(clients.keySet()).containsExactlyInAnyOrder("tickmark-web", "tickmark-demo", "tickmark-tasklist");
        assertThat(clients.values()).allSatisfy(client -> {
            for (String closed : List.of("implicitFlowEnabled", "serviceAccountsEnabled", "fullScopeAllowed")) {
                assertThat(client.path(closed).isBoolean()
                                && !client.path(closed).asBoolean())
                        .as(closed)
                        .isTrue();
            }
            assertThat(client.path("standardFlowEnabled").asBoolean())
                    .isNotEqualTo(client.path("directAccessGrantsEnabled").asBoolean());
        });
        JsonNode web = Objects.requireNonNull(clients.get("tickmark-web"));
        assertThat(web.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(texts(web.path("redirectUris"))).containsExactly("http://127.0.0.1:8181/signed-in");
        assertThat(web.path("attributes").path("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
    }

    /** Its token opens no API: it has no audience and no roles, and is shown to nobody but the door itself. */
    @Test
    void theDoorBeforeTasklistLearnsWhoItIsAndOfWhichOrganisation() {
        JsonNode door = realm.path("clients")
                .valueStream()
                .filter(client -> client.path("clientId").asString().equals("tickmark-tasklist"))
                .findFirst()
                .orElseThrow();

        assertThat(names(door.path("protocolMappers"))).containsExactlyInAnyOrder("preferred_username", "tenant");
        assertThat(texts(door.path("redirectUris"))).containsExactly("${TICKMARK_TASKLIST_URL}/sign-in");
        assertThat(door.path("publicClient").asBoolean(true)).isFalse();
        assertThat(door.path("attributes").path("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
    }

    private static Person person(JsonNode user) {
        return new Person(
                user.path("username").asString(),
                user.path("firstName").asString() + " " + user.path("lastName").asString(),
                user.path("email").asString(),
                texts(user.path("realmRoles")).stream()
                        .filter(role -> !role.equals(EVERYBODY))
                        .toList(),
                attribute(user, "tenant"),
                attribute(user, "firm"));
    }

    private static @Nullable String attribute(JsonNode user, String name) {
        JsonNode values = user.path("attributes").path(name);
        return values.isMissingNode() ? null : values.path(0).asString();
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(entry -> entry.path("name").asString()).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** Those who are people. */
    private Stream<JsonNode> users() {
        return realm.path("users").valueStream().filter(user -> !user.has("serviceAccountClientId"));
    }
}
