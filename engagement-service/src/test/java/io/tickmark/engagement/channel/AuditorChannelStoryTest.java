package io.tickmark.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tickmark.api.Ids;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.EngagementServiceApplication;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.EngagementForTests;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Origin;
import io.tickmark.testservers.KafkaForTests;
import io.tickmark.testservers.PostgresForTests;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** An audit firm tests a control over Kafka, with the whole service, a real PostgreSQL and a real broker. */
@SpringBootTest(
        classes = EngagementServiceApplication.class,
        properties = {
            "tickmark.zeebe.enabled=false",
            "tickmark.auditor-channel.access-rules=false",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/keys",
            "tickmark.people[0].id=ada",
            "tickmark.people[0].name=Ada",
            "tickmark.people[0].roles=auditor",
            "tickmark.people[0].firm=northgate",
            "tickmark.people[1].id=zoe",
            "tickmark.people[1].name=Zoe",
            "tickmark.people[1].roles=auditor",
            "tickmark.people[1].firm=southbank"
        })
@Import(KafkaForTests.InContext.class)
@DirtiesContext
class AuditorChannelStoryTest {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();
    private static final FirmTopics NORTHGATE = new FirmTopics("northgate");
    private static final FirmTopics SOUTHBANK = new FirmTopics("southbank");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Actor OMAR =
            new Actor("omar", Set.of(Role.CONTROL_OWNER), "acme", null, Identification.assignee());
    private static final Definition CONTROL = new Definition(
            "CC6.2-01",
            "Access review",
            "Each quarter all accounts are reviewed.",
            List.of("CC6.2"),
            "it-security",
            "legal",
            "it-security",
            Frequency.QUARTERLY,
            Nature.MANUAL,
            ControlType.DETECTIVE,
            List.of("Directory"),
            "Reviews",
            "Inspection");

    @Autowired
    KafkaForTests kafka;

    @Autowired
    KafkaAdmin admin;

    @Autowired
    CommandSender sender;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    WebApplicationContext context;

    private FirmForTests firm;
    private MockMvc mvc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.configure(registry, PostgresForTests.ENGAGEMENT);
    }

    @BeforeEach
    void setUp() {
        FirmForTests.awaitTopics(admin, NORTHGATE);
        firm = new FirmForTests(kafka, NORTHGATE);
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @AfterEach
    void hangUp() {
        firm.close();
    }

    @Test
    void aSubmittedWorkItemReachesTheFirmUnderTheSameIdHoweverOftenItIsSent() {
        String workItem = submitted();
        await().atMost(SOON).until(() -> heardOf(workItem).size() == 1);
        JsonNode first = heardOf(workItem).getFirst();
        assertThat(first.path("id").asString())
                .isEqualTo(jdbc.sql("""
                                select event_identifier from event_log.events
                                where aggregate_identifier = ? and payload_type = 'work-item.submitted'""").param(workItem).query(String.class).single());
        assertThat(first.path("type").asString()).isEqualTo("io.tickmark.work-item.submitted.v1");
        assertThat(first.path("data").path("workItemId").asString()).isEqualTo(workItem);
        assertThat(first.path("data").path("control").path("code").asString()).isEqualTo("CC6.2-01");
        assertThat(first.path("data").path("submission").asInt()).isEqualTo(1);

        PooledStreamingEventProcessor processor = processing
                .eventProcessor(WorkItemPublisher.PROCESSOR, PooledStreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();

        await().atMost(SOON).until(() -> heardOf(workItem).size() == 2);
        assertThat(heardOf(workItem)).allMatch(first::equals);
    }

    @Test
    void anAnswerThatComesTwiceCountsOnce() throws Exception {
        String workItem = submitted();
        String accept = Answers.accept("twice", "ada").replace(Answers.WORK_ITEM, workItem);

        firm.answers(accept);
        firm.answers(accept);
        firm.answers(Answers.event("then", Answers.onWorkItem("return", "ada") + ", \"reason\": \"Late.\"")
                .replace(Answers.WORK_ITEM, workItem));

        await().atMost(SOON).until(() -> letterAbout("then"), letter -> !letter.isMissingNode());
        assertThat(letterAbout("then").path("rule").asString()).isEqualTo("STATE");
        assertThat(letterAbout("twice").isMissingNode()).isTrue();
        assertThat(events(workItem)).containsExactly("work-item.issued", "work-item.submitted", "work-item.accepted");
        assertThat(jdbc.sql("""
                        select concat_ws(' ', meta_data ->> 'actor', meta_data::jsonb ->> 'actorRole',
                        meta_data ->> 'firm', meta_data ->> 'channel', meta_data ->> 'identifiedBy', command_id) from event_log.events
                        where aggregate_identifier = ? and payload_type = 'work-item.accepted'""").param(workItem).query(String.class).single())
                .isEqualTo("ada auditor northgate kafka firm-topic kafka-northgate#urn:northgate-cpa#twice");
    }

    @Test
    void aRefusedAnswerCanBeSentAgainOnceItsTimeHasCome() throws Exception {
        String workItem = issued();
        firm.answers(Answers.accept("early", "ada").replace(Answers.WORK_ITEM, workItem));
        JsonNode letter = await().atMost(SOON).until(() -> letterAbout("early"), found -> !found.isMissingNode());
        assertThat(letter.path("rule").asString()).isEqualTo("STATE");
        assertThat(letter.path("key").asString()).isEqualTo("eng-1");
        submit(workItem);

        String retry = "/api/dead-letters/northgate/" + letter.path("partition").asInt() + "/"
                + letter.path("offset").asLong() + ":retry";
        mvc.perform(post(retry).with(caller("auditor"))).andExpect(status().isForbidden());
        mvc.perform(post(retry).with(operator())).andExpect(status().isAccepted());
        mvc.perform(post(retry).with(operator())).andExpect(status().isAccepted());

        await().atMost(SOON).until(() -> events(workItem).contains("work-item.accepted"));
        assertThat(events(workItem)).containsExactly("work-item.issued", "work-item.submitted", "work-item.accepted");
    }

    @Test
    void anotherFirmsAuditorIsRefused() throws Exception {
        String workItem = submitted();
        FirmForTests.awaitTopics(admin, SOUTHBANK);
        try (FirmForTests southbank = new FirmForTests(kafka, SOUTHBANK)) {
            southbank.answers(Answers.accept("foreign", "zoe").replace(Answers.WORK_ITEM, workItem));
            southbank.answers(Answers.accept("nowhere", "zoe"));
        }

        await().atMost(SOON).until(() -> letterAbout("nowhere"), letter -> !letter.isMissingNode());
        assertThat(letterAbout("nowhere").path("rule").asString()).isEqualTo("NOT_FOUND");
        assertThat(letterAbout("foreign").path("rule").asString()).isEqualTo("NOT_FOUND");
        assertThat(events(workItem)).containsExactly("work-item.issued", "work-item.submitted");
    }

    @Test
    void onlyOperatorsReadDeadLetters() throws Exception {
        mvc.perform(get("/api/dead-letters")).andExpect(status().isUnauthorized());
        for (String role : List.of("auditor", "compliance-lead", "manager", "admin")) {
            mvc.perform(get("/api/dead-letters").with(caller(role))).andExpect(status().isForbidden());
        }
        mvc.perform(get("/api/dead-letters?limit=101").with(operator())).andExpect(status().isBadRequest());
        mvc.perform(post("/api/dead-letters/northgate/0/999999:retry").with(operator()))
                .andExpect(status().isNotFound());
    }

    private String submitted() {
        String workItem = issued();
        submit(workItem);
        return workItem;
    }

    private String issued() {
        EngagementForTests acme = EngagementForTests.open(sender, CONTROL);
        String workItem = Ids.workItem(acme.engagementId(), acme.controlId(), 1);
        sender.send(
                new WorkItemCommand.Issue(
                        workItem,
                        acme.engagementId(),
                        "acme",
                        "northgate",
                        ReportType.TYPE_2,
                        acme.controlId(),
                        CONTROL,
                        new Operated(1, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 31), List.of())),
                Origin.request("issue-" + workItem, Actor.process("acme", Set.of(acme.engagementId()))));
        return workItem;
    }

    private void submit(String workItem) {
        sender.send(
                new WorkItemCommand.Submit(workItem, List.of(new EvidenceItem("List", "ticket 1")), ""),
                Origin.request("submit-" + workItem, OMAR));
    }

    private List<JsonNode> heardOf(String workItem) {
        return firm.heard().stream()
                .filter(event -> event.path("subject").asString("").equals(workItem))
                .toList();
    }

    private JsonNode letterAbout(String cloudEventId) throws Exception {
        String page = mvc.perform(get("/api/dead-letters").with(operator()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonMapper.shared()
                .readTree(page)
                .path("items")
                .valueStream()
                .filter(letter -> letter.path("value").asString("").contains("\"" + cloudEventId + "\""))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private List<String> events(String workItem) {
        return jdbc.sql("""
                        select payload_type from event_log.events
                        where aggregate_identifier = ? order by sequence_number""").param(workItem).query(String.class).list();
    }

    private static JwtRequestPostProcessor caller(String role) {
        return jwt().jwt(token -> token.subject("sam").claim("roles", List.of(role)));
    }

    private static JwtRequestPostProcessor operator() {
        return caller("operator").authorities(new SimpleGrantedAuthority("ROLE_operator"));
    }
}
