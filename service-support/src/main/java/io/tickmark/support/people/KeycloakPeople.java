package io.tickmark.support.people;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * The identity provider's own directory: Keycloak's users that are enabled, with the roles of the realm that are given to each by
 * name. Roles by way of groups are not seen. It is read by a client of its own that may look and nothing else.
 */
final class KeycloakPeople implements PeopleSource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PAGE = 100;

    private final PeopleProvider provider;
    private final RestClient keycloak;

    KeycloakPeople(PeopleProvider provider) {
        this.provider = provider;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        this.keycloak = RestClient.builder()
                .baseUrl(String.valueOf(provider.server()))
                .requestFactory(requests)
                .build();
    }

    @Override
    public String name() {
        return "Keycloak's realm " + provider.realm();
    }

    @Override
    public List<Person> read() throws IOException {
        try {
            String token = token();
            Map<String, Set<String>> roles = rolesByUser(token);
            return pages("/users?enabled=true&briefRepresentation=false", token)
                    .filter(user -> roles.containsKey(text(user, "id")))
                    .map(user -> person(user, roles.getOrDefault(text(user, "id"), Set.of())))
                    .toList();
        } catch (RestClientException away) {
            throw new IOException(away.getMessage(), away);
        }
    }

    private Map<String, Set<String>> rolesByUser(String token) {
        Map<String, Set<String>> roles = new HashMap<>();
        pages("/roles?briefRepresentation=true", token)
                .map(role -> text(role, "name"))
                .filter(provider.roles()::contains)
                .forEach(role -> pages("/roles/" + role + "/users?briefRepresentation=true", token)
                        .forEach(user -> roles.computeIfAbsent(text(user, "id"), id -> new TreeSet<>())
                                .add(role)));
        return roles;
    }

    private Stream<JsonNode> pages(String path, String token) {
        List<JsonNode> all = new ArrayList<>();
        int before;
        do {
            before = all.size();
            page(path + "&max=" + PAGE + "&first=" + before, token).forEach(all::add);
        } while (all.size() == before + PAGE);
        return all.stream();
    }

    private JsonNode page(String path, String token) {
        return answered(keycloak.get()
                .uri("/admin/realms/{realm}" + path, provider.realm())
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(JsonNode.class));
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", provider.clientId());
        form.add("client_secret", provider.clientSecret());
        JsonNode answer = keycloak.post()
                .uri("/realms/{realm}/protocol/openid-connect/token", provider.realm())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class);
        return text(answered(answer), "access_token");
    }

    private static Person person(JsonNode user, Set<String> roles) {
        String name = text(user, "firstName") + " " + text(user, "lastName");
        return new Person(
                text(user, "username"),
                name.isBlank() ? text(user, "username") : name.strip(),
                orNull(text(user, "email")),
                Set.copyOf(roles),
                orNull(user.at("/attributes/tenant/0").asString("")),
                orNull(user.at("/attributes/firm/0").asString("")));
    }

    private static JsonNode answered(@Nullable JsonNode answer) {
        if (answer == null) {
            throw new RestClientException("an empty answer");
        }
        return answer;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
