package io.tickmark.support.keycloak;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an administrator of the realm does. */
record KeycloakAdmin(KeycloakForTests keycloak) {

    /** From now on another key signs; the old one still counts. */
    void addSigningKey() {
        sent(
                "POST",
                "/components",
                Map.of(
                        "name", "next-key",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "parentId", realm().path("id").asString(),
                        "config",
                                Map.of(
                                        "priority", List.of("200"),
                                        "algorithm", List.of("RS256"),
                                        "keySize", List.of("2048"))));
    }

    /** The key is no longer published. */
    void disableKey(String kid) {
        String component = read("/keys")
                .path("keys")
                .valueStream()
                .filter(key -> key.path("kid").asString().equals(kid))
                .map(key -> key.path("providerId").asString())
                .findFirst()
                .orElseThrow();
        ObjectNode provider = (ObjectNode) read("/components/" + component);
        ObjectNode config = (ObjectNode) provider.path("config");
        config.putArray("enabled").add("false");
        config.putArray("active").add("false");
        sent("PUT", "/components/" + component, provider);
    }

    /** Ends all sessions of a person. */
    void signOut(String person) {
        sent("POST", "/users/" + user(person).path("id").asString() + "/logout", Map.of());
    }

    void addUser(Map<String, Object> user) {
        sent("POST", "/users", user);
    }

    void setEnabled(String person, boolean enabled) {
        ObjectNode user = (ObjectNode) user(person);
        user.put("enabled", enabled);
        sent("PUT", "/users/" + user.path("id").asString(), user);
    }

    void setAttributes(String person, Map<String, List<String>> attributes) {
        ObjectNode user = (ObjectNode) user(person);
        user.set("attributes", JsonMapper.shared().valueToTree(attributes));
        sent("PUT", "/users/" + user.path("id").asString(), user);
    }

    JsonNode user(String person) {
        return read("/users?exact=true&username=" + person).path(0);
    }

    /** A client like the demo's by another name. */
    void addClientLikeTheDemos(String name, String accessTokenSeconds) {
        ObjectNode client = (ObjectNode) read("/clients?clientId=tickmark-demo").path(0);
        client.remove(List.of("id", "access"));
        client.path("protocolMappers").forEach(mapper -> ((ObjectNode) mapper).remove("id"));
        client.put("clientId", name);
        client.put("fullScopeAllowed", true);
        client.putObject("attributes").put("access.token.lifespan", accessTokenSeconds);
        sent("POST", "/clients", client);
    }

    /** A client of somebody else's application in the same realm. */
    void addForeignClient(String name) {
        sent(
                "POST",
                "/clients",
                Map.of("clientId", name, "publicClient", true, "directAccessGrantsEnabled", true, "enabled", true));
    }

    private JsonNode realm() {
        return read("");
    }

    private JsonNode read(String path) {
        Answer answer = new Http().get(url(path), token());
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.text());
        }
        return answer.body();
    }

    private void sent(String method, String path, Object body) {
        Answer answer = new Http().json(method, url(path), body, token());
        if (answer.status() >= 300) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.text());
        }
    }

    private URI url(String path) {
        return keycloak.url("/admin/realms/" + KeycloakForTests.REALM + path);
    }

    /** A token of the realm master. */
    String token() {
        return Tokens.of(Tokens.ask(
                        keycloak.url("/realms/master").toString(), "admin-cli", "admin", keycloak.adminPassword()))
                .access();
    }
}
