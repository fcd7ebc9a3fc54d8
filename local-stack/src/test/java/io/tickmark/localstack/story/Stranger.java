package io.tickmark.localstack.story;

import static java.util.stream.Collectors.toSet;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.TasklistUser;
import io.tickmark.localstack.process.Http;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account in Tasklist, who starts what they like and writes over what they see. */
final class Stranger implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path PROCESSES = Path.of("..", "workflow-models", "src", "main", "resources", "processes");
    private static final String OPEN = "{\"state\":\"CREATED\",\"pageSize\":500}";

    private final LocalStack stack;
    private final String person;
    private final CamundaClient engine;
    private final TasklistUser tasklist;
    private final Set<Long> started = new HashSet<>();

    Stranger(LocalStack stack, String person) {
        this.stack = stack;
        this.person = person;
        this.engine = CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(stack.url(Port.ZEEBE_GRPC)))
                .restAddress(URI.create(stack.url(Port.ZEEBE_REST)))
                .preferRestOverGrpc(false)
                .build();
        try {
            this.tasklist = TasklistUser.login(URI.create(stack.url(Port.TASKLIST)), person, person);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts every process that can be started so. Returns those that cannot. */
    Set<String> startEveryProcess(Map<String, ?> variables) throws IOException {
        Set<String> refused = new HashSet<>();
        try (Stream<Path> models = Files.list(PROCESSES)) {
            List<String> names = models.map(model -> model.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.replace(".bpmn", ""))
                    .toList();
            for (String process : names) {
                try {
                    started.add(engine.newCreateInstanceCommand()
                            .bpmnProcessId(process)
                            .latestVersion()
                            .variables(variables)
                            .send()
                            .join()
                            .getProcessInstanceKey());
                } catch (ClientStatusException notByHand) {
                    refused.add(process);
                }
            }
        }
        return refused;
    }

    /** The open tasks, as Tasklist shows them to everybody. */
    List<JsonNode> openTasks() throws IOException {
        List<JsonNode> open = new ArrayList<>();
        JSON.readTree(ask("POST", "/v1/tasks/search", OPEN)).forEach(open::add);
        return open;
    }

    /** Claims the task and completes it; every variable that it shows is written over, and some more. */
    void writeOver(JsonNode task, Map<String, ?> others) throws IOException {
        String path = "/v1/tasks/" + task.path("id").asString();
        Map<String, Object> lies = new HashMap<>();
        JSON.readTree(ask("POST", path + "/variables/search", "{}"))
                .forEach(variable -> lies.put(variable.path("name").asString(), "a lie"));
        lies.putAll(others);
        lies.put("decision", Map.of("by", "erik", "task", "approve-scope"));
        lies.put("rejection", Map.of("rule", "R1", "message", "a lie", "by", person));
        List<Map<String, String>> values = lies.entrySet().stream()
                .map(lie -> Map.of("name", lie.getKey(), "value", JSON.writeValueAsString(lie.getValue())))
                .toList();
        ask("PATCH", path + "/assign", "{}");
        ask("PATCH", path + "/complete", JSON.writeValueAsString(Map.of("variables", values)));
    }

    /** Whether the engine has ended all that was started. */
    boolean nothingGoesOn() throws IOException {
        Set<String> ended = search(
                        "process-instance",
                        Map.of("terms", Map.of("key", started)),
                        Map.of("term", Map.of("intent", "ELEMENT_TERMINATED")))
                .map(record -> record.path("key").asString())
                .collect(toSet());
        return ended.size() == started.size();
    }

    /** The names of all variables of what was started. */
    Set<String> whatWasSeen() throws IOException {
        return search("variable", Map.of("terms", Map.of("value.processInstanceKey", started)))
                .map(record -> record.at("/value/name").asString())
                .collect(toSet());
    }

    /** Whether the task belongs to what was started. */
    boolean isOwn(JsonNode task) {
        return started.contains(task.path("processInstanceKey").asLong());
    }

    private Stream<JsonNode> search(String kind, Map<?, ?>... filters) throws IOException {
        Map<String, ?> search = Map.of("size", 5_000, "query", Map.of("bool", Map.of("filter", filters)));
        Http.Answer answer = Http.send(
                "POST",
                stack.url(Port.OPENSEARCH) + "/zeebe-record_" + kind + "*/_search",
                JSON.writeValueAsString(search));
        return JSON.readTree(answer.body())
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source"));
    }

    private String ask(String method, String path, String json) throws IOException {
        try {
            return tasklist.send(method, path, json);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        tasklist.close();
        engine.close();
    }
}
