package io.tickmark.localstack.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tickmark.localstack.Caller;
import io.tickmark.localstack.Caller.Answer;
import io.tickmark.localstack.LocalStack;
import io.tickmark.localstack.Port;
import io.tickmark.localstack.Secrets.Account;
import io.tickmark.localstack.Sql;
import io.tickmark.localstack.TasklistUser;
import io.tickmark.localstack.doors.ApiSample.Operation;
import io.tickmark.localstack.process.Http;
import io.tickmark.localstack.testkit.StackUnderTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole stack with two service organisations and two audit firms: through no door does the one see, guess, count or change
 * anything of the other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsIT {

    private static final String NAME = "Confidential-" + System.nanoTime();
    private static final String UNKNOWN = "eng-00000000-0000-0000-0000-000000000000";
    private static final List<String> STRANGERS = List.of("bea", "milo", "zoe");

    private final LocalStack stack = StackUnderTest.whole();
    private final Caller lena = Caller.named(stack, "lena");
    private String programme = "";
    private String engagement = "";

    @BeforeAll
    void acmeBeginsAnExamination() throws IOException {
        programme = lena.create(
                "/api/programmes", "{\"name\":\"" + NAME + "\",\"serviceOrganisation\":\"Acme\",\"system\":\"Cloud\"}");
        engagement =
                lena.create("/api/engagements", "{\"programmeId\":\"" + programme + "\",\"name\":\"" + NAME + "\"}");
        Caller.named(stack, "bea")
                .create(
                        "/api/programmes",
                        "{\"name\":\"Birch\",\"serviceOrganisation\":\"birch\",\"system\":\"Cloud\"}");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> lena.queries("GET", "/api/engagements/" + engagement, "")
                                .status()
                        == 200);
    }

    @Test
    void overRestNobodyElseSeesOrGuessesAnything() throws IOException {
        for (String stranger : STRANGERS) {
            Caller caller = Caller.named(stack, stranger);
            for (Operation operation : operations(Port.PROJECTIONS)) {
                Answer answer = caller.queries(operation.method(), operation.about(engagement), operation.body());
                assertThat(answer.body()).as("%s by %s", operation, stranger).doesNotContain(NAME, programme);
                if (operation.namesSomething()) {
                    Answer unknown = caller.queries(operation.method(), operation.about(UNKNOWN), operation.body());
                    assertThat(answer.without(engagement))
                            .as("%s by %s", operation, stranger)
                            .isEqualTo(unknown.without(UNKNOWN));
                }
            }
        }
    }

    @Test
    void overRestNobodyElseChangesAnything() throws IOException, SQLException {
        long before = acmesEvents();
        for (String stranger : STRANGERS) {
            Caller caller = Caller.named(stack, stranger);
            for (Operation operation : operations(Port.ENGAGEMENT_SERVICE)) {
                if (operation.namesSomething()) {
                    for (String id : List.of(engagement, programme)) {
                        Answer answer = caller.commands(operation.method(), operation.about(id), operation.body());
                        Answer unknown =
                                caller.commands(operation.method(), operation.about(UNKNOWN), operation.body());
                        assertThat(answer.without(id))
                                .as("%s by %s", operation, stranger)
                                .isEqualTo(unknown.without(UNKNOWN));
                    }
                }
            }
        }
        assertThat(acmesEvents()).isEqualTo(before);
    }

    @Test
    void overRestNobodyElseCountsAnything() throws IOException {
        for (String stranger : STRANGERS) {
            Caller caller = Caller.named(stack, stranger);
            for (String list : List.of("/api/engagements", "/api/engagements?programmeId=" + programme)) {
                Answer answer = caller.queries("GET", list, "");
                assertThat(answer.status()).isEqualTo(200);
                assertThat(JsonMapper.shared().readTree(answer.body()).path("items"))
                        .as("%s by %s", list, stranger)
                        .isEmpty();
            }
        }
    }

    @Test
    void withoutATokenOnlyTheDescriptionAndThatItIsWellAreTold() throws IOException {
        for (Port port : List.of(Port.ENGAGEMENT_SERVICE, Port.PROJECTIONS)) {
            JsonNode health = JsonMapper.shared()
                    .readTree(Http.get(stack.url(port) + "/actuator/health").body());
            assertThat(health.has("components")).isFalse();
            for (String path : List.of("/actuator/env", "/actuator/metrics", "/actuator", "/api/status/processors")) {
                assertThat(Http.get(stack.url(port) + path).status()).as(path).isIn(401, 404);
            }
        }
    }

    @Test
    void tasklistLetsNobodyElseIn() throws IOException {
        for (String stranger : List.of("milo", "zoe", "opal")) {
            String login = "/api/login?username=" + stranger + "&password=" + stranger;
            assertThat(Http.postForm(stack.url(Port.TASKLIST) + login, "").isGood())
                    .as(stranger)
                    .isFalse();
        }
        assertThat(Http.send("POST", stack.url(Port.TASKLIST) + "/v1/tasks/search", "{}")
                        .isGood())
                .isFalse();
    }

    @Test
    void onKafkaAFirmKnowsItsOwnTopicsOnly() throws ExecutionException, InterruptedException {
        try (Admin south = Admin.create(stack.kafkaOfFirm("southbank-cpa").settings())) {
            assertThat(south.listTopics().names().get())
                    .isNotEmpty()
                    .allSatisfy(topic -> assertThat(topic).contains("southbank-cpa"));
            assertThatThrownBy(() ->
                            south.describeAcls(AclBindingFilter.ANY).values().get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void inTheDatabaseARoleSeesItsOrganisationAndChangesNoEvent() throws SQLException {
        String birchs = "select count(*) from event_log.events where payload::text like '%birch%'";
        assertThat(Sql.ask(stack, Account.ENGAGEMENT, birchs)).doesNotContain("0");
        assertThat(Sql.ask(stack, Account.AUDITOR, birchs)).containsExactly("0");
        List<String> refused = new ArrayList<>();
        for (Account account : List.of(Account.AUDITOR, Account.ENGAGEMENT, Account.PROJECTIONS, Account.OWNER)) {
            for (String statement : List.of(
                    "update event_log.events set payload = payload",
                    "delete from event_log.events",
                    "truncate event_log.events",
                    "alter table event_log.events disable trigger all",
                    "drop table event_log.events")) {
                assertThatThrownBy(() -> Sql.run(stack, account, statement))
                        .as("%s: %s", account, statement)
                        .isInstanceOf(SQLException.class);
                refused.add(statement);
            }
        }
        assertThat(refused).hasSize(20);
        assertThat(acmesEvents()).isPositive();
    }

    @Test
    void aTaskOfSomebodyWhoLeftIsFreeAgain() throws IOException, InterruptedException {
        Path people = stack.home().configuration("people.yaml");
        String everybody = Files.readString(people);
        try (TasklistUser colin = TasklistUser.login(URI.create(stack.url(Port.TASKLIST)), "colin", "colin")) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !tasksOf(colin, "").isEmpty());
            String task = tasksOf(colin, "").getFirst();
            colin.send("PATCH", "/v1/tasks/" + task + "/assign", "{}");
            await().until(() -> tasksOf(colin, "colin").contains(task));

            Files.writeString(people, everybody.replaceAll("(?m)^.*id: colin,.*\n", ""));

            await().atMost(Duration.ofMinutes(2)).until(() -> tasksOf(colin, "").contains(task));
        } finally {
            Files.writeString(people, everybody);
        }
    }

    /** What a service says that it can be asked. */
    private List<Operation> operations(Port service) throws IOException {
        return new ApiSample(Http.get(stack.url(service) + "/v3/api-docs").body()).operations();
    }

    private static List<String> tasksOf(TasklistUser user, String assignee) throws IOException, InterruptedException {
        JsonNode found = JsonMapper.shared()
                .readTree(user.send("POST", "/v1/tasks/search", "{\"state\":\"CREATED\",\"pageSize\":500}"));
        return found.valueStream()
                .filter(task -> task.path("assignee").asString("").equals(assignee))
                .map(task -> task.path("id").asString())
                .toList();
    }

    /** What people did; what the process does by itself goes on meanwhile. */
    private long acmesEvents() throws SQLException {
        String byPeople = "select count(*) from event_log.events where meta_data ->> 'actor' <> 'system'";
        return Long.parseLong(Sql.ask(stack, Account.AUDITOR, byPeople).getFirst());
    }
}
