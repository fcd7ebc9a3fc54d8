package io.tickmark.localstack.story;

import io.tickmark.localstack.Caller;
import io.tickmark.localstack.KafkaAccess;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.ServiceProcess;
import io.tickmark.localstack.Sql;
import io.tickmark.localstack.component.Component;
import io.tickmark.localstack.component.TasklistIndex;
import io.tickmark.localstack.demo.Demo;
import io.tickmark.localstack.demo.DemoOptions;
import io.tickmark.localstack.demo.DemoResult;
import io.tickmark.localstack.demo.Doors;
import io.tickmark.localstack.demo.Narrator;
import io.tickmark.localstack.process.Http;
import io.tickmark.localstack.testkit.StackUnderTest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole stack, and the demo upon it. */
final class Stage {

    private static final Path LIBRARY =
            Path.of("..", "engagement-service", "src", "main", "resources", "starter-library");
    private static final int MONTHS = 6;

    private final LocalStack stack = StackUnderTest.whole();

    /** Where the starter libraries are. */
    static Path library(String name) {
        return LIBRARY.resolve(name);
    }

    /** Drives an engagement; every printed line is offered to the listener as it appears. */
    DemoResult play(Path controls, Consumer<String> listener) {
        PrintStream out = new PrintStream(new Lines(listener), true, StandardCharsets.UTF_8);
        Narrator narrator = new Narrator(out, stack.calendar());
        return new Demo(doors(), stack.calendar(), narrator).run(new DemoOptions(controls, MONTHS, 1));
    }

    Doors doors() {
        return Doors.of(stack);
    }

    /** As the read side does. */
    KafkaAccess kafka() {
        return stack.kafka(Account.KAFKA_PROJECTIONS);
    }

    /** As the audit firm does. */
    KafkaAccess firm() {
        return stack.kafkaOfFirm("northgate-cpa");
    }

    String tasklist() {
        return stack.url(Port.TASKLIST) + "/tasklist";
    }

    /** Whether Tasklist lets this demo user in. */
    boolean isLetIn(String person) throws IOException {
        String login = "/api/login?username=" + person + "&password=" + person;
        return Http.postForm(stack.url(Port.TASKLIST) + login, "").isGood();
    }

    /** Somebody of this id, with an account in Tasklist, who is about to do what nobody lets them. */
    Stranger stranger(String person) throws IOException {
        new TasklistIndex(stack.url(Port.OPENSEARCH))
                .letIn(stack.people().all().stream()
                        .filter(one -> one.id().equals(person))
                        .findFirst()
                        .orElseThrow());
        return new Stranger(stack, person);
    }

    /** As a crash would, and then up again. */
    void crash(Component component) {
        stack.kill(component);
        stack.start(component);
    }

    /** Another instance of a service, beside the stack's own and on the same state. */
    ServiceProcess another(Component service, Map<String, String> others) throws IOException {
        return ServiceProcess.start(stack, service, "another-" + service.key(), others);
    }

    /** The first column of what the database answers. */
    List<String> ask(Account account, String sql) throws SQLException {
        return Sql.ask(stack, account, sql);
    }

    JsonNode query(String role, String path) throws IOException {
        Http.Answer answer = Http.getWithToken(stack.url(Port.PROJECTIONS) + path, token(role));
        if (!answer.isGood()) {
            throw new IOException(path + ": " + answer.status() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Sends a command and gives the id of what it made. */
    String command(String role, String path, String json) throws IOException {
        return caller(role).create(path, json);
    }

    /** The first demo user with a role. */
    Caller caller(String role) {
        return new Caller(stack, stack.people().withRole(role));
    }

    String token(String role) {
        return stack.tokens().of(stack.people().withRole(role));
    }

    /** All entries of an engagement's timeline. */
    List<JsonNode> timeline(String engagement) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        String page = "/api/engagements/" + engagement + "/timeline?limit=200";
        while (!page.isEmpty()) {
            JsonNode body = query("manager", page);
            body.path("items").forEach(entries::add);
            page = body.path("next").asString("");
        }
        return entries;
    }

    private static final class Lines extends OutputStream {

        private final StringBuilder line = new StringBuilder();
        private final Consumer<String> listener;

        Lines(Consumer<String> listener) {
            this.listener = listener;
        }

        @Override
        public void write(int character) {
            if (character == '\n') {
                listener.accept(line.toString());
                line.setLength(0);
            } else {
                line.append((char) character);
            }
        }
    }
}
