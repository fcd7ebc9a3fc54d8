package io.tickmark.localstack.component;

import io.tickmark.localstack.people.People;
import io.tickmark.localstack.people.Person;
import io.tickmark.localstack.process.Http;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What has to be arranged in the search server for Tasklist: who may log in, and how soon a new task shows. */
public final class TasklistIndex {

    private static final String USERS = "/tasklist-user-1.4.0_";
    private static final String REFRESH = "{\"index\":{\"refresh_interval\":\"100ms\"}}";
    private static final int DEMO_STRENGTH = 4;

    private final JsonMapper json = JsonMapper.shared();
    private final String openSearch;

    /** In the search server at this address. */
    public TasklistIndex(String openSearch) {
        this.openSearch = openSearch;
    }

    /**
     * Lets everybody who works in Tasklist log in, with the demo password: the people of the organisation that it serves.
     *
     * @throws IOException also while Tasklist has not made its index yet: a user who came sooner would make another one, in
     *     which Tasklist finds nobody
     */
    public void register(People people) throws IOException {
        if (!Http.get(openSearch + "/_alias" + USERS + "alias").isGood()) {
            throw new IOException("Tasklist has not made its index of users yet");
        }
        for (Person person : people.all()) {
            if (people.useTasklist(person)) {
                letIn(person);
            }
        }
    }

    /** Gives one person an account. */
    public void letIn(Person person) throws IOException {
        var user = Map.of(
                "id", person.id(),
                "userId", person.id(),
                "password", "{bcrypt}" + new BCryptPasswordEncoder(DEMO_STRENGTH).encode(person.password()),
                "displayName", person.name(),
                "roles", List.of("OPERATOR"));
        send("PUT", USERS + "/_doc/" + person.id() + "?refresh=true", json.writeValueAsString(user));
    }

    /** Existing indices by their settings, indices to come by the exporter's component template. */
    public void refreshOften() throws IOException {
        send("PUT", "/tasklist-*,zeebe-record*/_settings?allow_no_indices=true", REFRESH);
        Http.Answer template = Http.get(openSearch + "/_component_template/zeebe-record");
        if (template.isGood()) {
            JsonNode found = json.readTree(template.body()).at("/component_templates/0/component_template");
            if (found instanceof ObjectNode definition
                    && definition.at("/template/settings/index") instanceof ObjectNode index) {
                index.put("refresh_interval", "100ms");
                send("PUT", "/_component_template/zeebe-record", json.writeValueAsString(definition));
            }
        }
    }

    private void send(String method, String path, String body) throws IOException {
        Http.Answer answer = Http.send(method, openSearch + path, body);
        if (!answer.isGood()) {
            throw new IOException(method + " " + path + " was answered " + answer.status() + ": " + answer.body());
        }
    }
}
