package io.tickmark.localstack.demo;

import io.tickmark.localstack.StackException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Camunda Tasklist, used by its own API as the page in the browser uses it: sign in at the identity provider where one stands
 * before it, log in, claim, complete.
 */
final class TasklistDoor {

    private static final int PAGE = 200;
    private static final List<String> SHOWN = List.of(
            "engagementId", "engagementName", "control", "gap", "rejection", "openGaps", "returnReason", "verified");

    private final String address;
    private final Map<String, HttpDoor> sessions = new ConcurrentHashMap<>();

    TasklistDoor(String address) {
        this.address = address;
    }

    /** The open tasks of a programme and all its engagements, as this person sees them. */
    List<Task> openTasks(String person, String programmeId) {
        Object search = Map.of(
                "state",
                "CREATED",
                "pageSize",
                PAGE,
                "taskVariables",
                List.of(Map.of("name", "programmeId", "value", quoted(programmeId), "operator", "eq")),
                "includeVariables",
                SHOWN.stream().map(TasklistDoor::whole).toList());
        HttpDoor.Answer answer = call(person, "POST", "/v1/tasks/search", search);
        return StreamSupport.stream(answer.body().spliterator(), false)
                .map(TasklistDoor::task)
                .toList();
    }

    /**
     * Claims the task and completes it with these variables. Somebody else may have been quicker, and a repeated request
     * finds the task done: both leave it as it is.
     *
     * @return whether Tasklist took it
     */
    boolean complete(String person, Task task, Map<String, ?> variables) {
        HttpDoor.Answer claimed = call(person, "PATCH", "/v1/tasks/" + task.id() + "/assign", Map.of());
        if (!claimed.isGood() && !alreadyMine(claimed)) {
            return false;
        }
        List<Map<String, String>> values = variables.entrySet().stream()
                .map(value ->
                        Map.of("name", value.getKey(), "value", HttpDoor.JSON.writeValueAsString(value.getValue())))
                .toList();
        return call(person, "PATCH", "/v1/tasks/" + task.id() + "/complete", Map.of("variables", values))
                .isGood();
    }

    private static boolean alreadyMine(HttpDoor.Answer answer) {
        return answer.raw().body().contains("already assigned");
    }

    private HttpDoor.Answer call(String person, String method, String path, Object body) {
        HttpDoor.Answer answer = attempt(person, method, path, body);
        if (answer.status() == 401) {
            sessions.remove(person);
            answer = attempt(person, method, path, body);
        }
        return answer;
    }

    private HttpDoor.Answer attempt(String person, String method, String path, Object body) {
        return sessions.computeIfAbsent(person, this::logIn)
                .send(
                        address + path,
                        request -> request.header("Content-Type", "application/json")
                                // a session that has ended is told, and not sent to a page for people
                                .header("X-Requested-With", "XMLHttpRequest")
                                .method(method, BodyPublishers.ofByteArray(HttpDoor.JSON.writeValueAsBytes(body))));
    }

    private HttpDoor logIn(String person) {
        HttpDoor browser = HttpDoor.ofBrowser();
        SignIn.where(address, browser, person);
        String name = URLEncoder.encode(person, StandardCharsets.UTF_8);
        HttpDoor.Answer answer = browser.send(
                address + "/api/login?username=" + name + "&password=" + name,
                request -> request.POST(BodyPublishers.noBody()));
        if (!answer.isGood()) {
            throw new StackException("Tasklist does not let " + person + " in (" + answer.status() + ").");
        }
        return browser;
    }

    private static Map<String, Object> whole(String variable) {
        return Map.of("name", variable, "alwaysReturnFullValue", true);
    }

    private static Task task(JsonNode found) {
        Map<String, JsonNode> variables = new HashMap<>();
        found.path("variables").forEach(variable -> {
            String value = variable.path("value").asString("");
            if (!value.isEmpty()) {
                variables.put(variable.path("name").asString(), HttpDoor.JSON.readTree(value));
            }
        });
        return new Task(
                found.path("id").asString(),
                found.path("taskDefinitionId").asString(),
                found.path("name").asString(),
                variables);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
