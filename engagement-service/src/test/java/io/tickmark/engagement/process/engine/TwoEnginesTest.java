package io.tickmark.engagement.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.api.Role;
import io.tickmark.api.platform.PlatformCommand;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.engagement.EngagementServiceApplication;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Origin;
import io.tickmark.eventstore.progress.ProcessorStatus;
import io.tickmark.eventstore.progress.ProcessorStatuses;
import io.tickmark.testservers.PostgresForTests;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two service organisations on one event log, each with an engine and a service of its own. */
class TwoEnginesTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();
    private static final Actor OPAL = new Actor(
            "opal", Set.of(Role.OPERATOR), null, null, Identification.token(Identification.Channel.REST, null, null));

    private static GatewayForTests engineOfAcme;
    private static GatewayForTests engineOfBirch;
    private static ConfigurableApplicationContext acme;
    private static ConfigurableApplicationContext birch;

    @BeforeAll
    static void start() throws Exception {
        engineOfAcme = new GatewayForTests();
        engineOfBirch = new GatewayForTests();
        acme = service("acme", engineOfAcme);
        birch = service("birch", engineOfBirch);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> acme.getBean(ProcessEngine.class).isReady()
                        && birch.getBean(ProcessEngine.class).isReady());
    }

    @AfterAll
    static void stop() {
        birch.close();
        acme.close();
        engineOfBirch.close();
        engineOfAcme.close();
    }

    @Test
    void eachEngineIsToldOfItsOwnOrganisationOnlyWhicheverServiceTookTheCommand() {
        create(birch, "prg-a1", "acme");
        create(acme, "prg-b1", "birch");
        create(acme, "prg-a2", "acme");
        create(birch, "prg-b2", "birch");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(engineOfAcme.told).contains("programme-created prg-a1", "programme-created prg-a2");
            assertThat(engineOfBirch.told).contains("programme-created prg-b1", "programme-created prg-b2");
            assertThat(ownCheckpointIsUpToDate(acme, "acme")).isTrue();
            assertThat(ownCheckpointIsUpToDate(birch, "birch")).isTrue();
        });
        assertThat(engineOfAcme.told).noneMatch(message -> message.contains("prg-b"));
        assertThat(engineOfBirch.told).noneMatch(message -> message.contains("prg-a"));
    }

    @Test
    void anOrderOfAnOperatorReachesTheEngineThatItNamesOnceAndNoOther() {
        order("act-1", 7, 4711);
        order("act-2", 7, 4711);
        order("act-3", 8, -1);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(engineOfBirch.told).contains("retries 4711", "resolve 7", "resolve 8");
            assertThat(ownCheckpointIsUpToDate(acme, "acme")).isTrue();
        });
        assertThat(engineOfBirch.told).doesNotContain("retries -1").containsOnlyOnce("resolve 7");
        assertThat(engineOfAcme.told).noneMatch(told -> told.startsWith("re"));
    }

    private static void order(String action, long incident, long job) {
        acme.getBean(CommandSender.class)
                .send(
                        new PlatformCommand.OrderIncidentRetry(action, "birch", incident, job, "corrected"),
                        Origin.request("order-" + action, OPAL));
    }

    private static void create(ConfigurableApplicationContext service, String programme, String tenant) {
        Actor lead =
                new Actor("lead-of-" + tenant, Set.of(Role.COMPLIANCE_LEAD), tenant, null, Identification.assignee());
        service.getBean(CommandSender.class)
                .send(
                        new ProgrammeCommand.Create(programme, tenant, "SOC 2", tenant, "Cloud"),
                        Origin.request("create-" + programme, lead));
    }

    private static boolean ownCheckpointIsUpToDate(ConfigurableApplicationContext service, String tenant) {
        return service.getBean(ProcessorStatuses.class).all().stream()
                .filter(processor -> processor.name().equals("process-correlation-" + tenant))
                .mapToLong(ProcessorStatus::lag)
                .allMatch(lag -> lag == 0);
    }

    private static ConfigurableApplicationContext service(String tenant, GatewayForTests engine) {
        Map<String, Object> settings = new HashMap<>(DATABASE.properties(PostgresForTests.ENGAGEMENT));
        settings.put("server.port", "0");
        settings.put("tickmark.zeebe.tenant", tenant);
        settings.put("tickmark.zeebe.grpc-address", engine.address());
        settings.put("tickmark.zeebe.rest-address", "http://127.0.0.1:1");
        settings.put("tickmark.zeebe.records-url", "http://127.0.0.1:1");
        settings.put("spring.kafka.bootstrap-servers", "127.0.0.1:1");
        settings.put("spring.kafka.admin.auto-create", "false");
        settings.put("spring.kafka.listener.auto-startup", "false");
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", "http://127.0.0.1:1/keys");
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(EngagementServiceApplication.class).run(arguments);
    }
}
