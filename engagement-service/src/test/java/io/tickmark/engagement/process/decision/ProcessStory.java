package io.tickmark.engagement.process.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tickmark.api.Command;
import io.tickmark.api.Event;
import io.tickmark.api.Ids;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.engagement.EngagementServiceApplication;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.eventstore.EventLog;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.models.JobType;
import io.tickmark.models.UserTask;
import io.tickmark.testservers.PostgresForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The whole service on a real log, without engine and Kafka; each job is delivered twice. */
@SpringBootTest(
        classes = EngagementServiceApplication.class,
        webEnvironment = WebEnvironment.MOCK,
        properties = {
            "tickmark.zeebe.enabled=false",
            "tickmark.zeebe.tenant=acme",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.admin.properties.request.timeout.ms=200",
            "spring.kafka.admin.properties.default.api.timeout.ms=500",
            "spring.kafka.admin.auto-create=false",
            "spring.kafka.listener.auto-startup=false",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:1/keys",
            "tickmark.people[0].id=lena",
            "tickmark.people[0].name=Lena",
            "tickmark.people[0].roles=compliance-lead",
            "tickmark.people[0].tenant=acme",
            "tickmark.people[1].id=colin",
            "tickmark.people[1].name=Colin",
            "tickmark.people[1].roles=compliance-lead",
            "tickmark.people[1].tenant=acme",
            "tickmark.people[2].id=erik",
            "tickmark.people[2].name=Erik",
            "tickmark.people[2].roles=executive",
            "tickmark.people[2].tenant=acme",
            "tickmark.people[3].id=omar",
            "tickmark.people[3].name=Omar",
            "tickmark.people[3].roles=control-owner",
            "tickmark.people[3].tenant=acme"
        })
public abstract class ProcessStory {

    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();
    private static final Path OFFSET = temporaryFile();
    static final String PROGRAMME = "prg-1";
    static final String ENGAGEMENT = "eng-1";
    protected static final Actor LENA =
            new Actor("lena", Set.of(Role.COMPLIANCE_LEAD), "acme", null, Identification.assignee());
    static final Actor ERIK = new Actor("erik", Set.of(Role.EXECUTIVE), "acme", null, Identification.assignee());
    static final Actor ADA = new Actor("ada", Set.of(Role.AUDITOR), null, "northgate", Identification.assignee());
    static final Actor ABEL = new Actor("abel", Set.of(Role.AUDITOR), null, "northgate", Identification.assignee());

    static final Definition CONTROL = new Definition(
            "A-1",
            "t",
            "d",
            List.of("CC6.1"),
            "omar",
            "ivy",
            "omar",
            Frequency.DAILY,
            Nature.MANUAL,
            ControlType.PREVENTIVE,
            List.of("Cloud"),
            "p",
            "t");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.configure(registry, PostgresForTests.ENGAGEMENT);
        registry.add("tickmark.clock.offset-file", OFFSET::toString);
        registry.add("tickmark.clock.simulated", () -> "true");
    }

    @TestBean
    @Nullable
    ProcessTree tree;

    @Autowired
    Jobs jobs;

    @Autowired
    CommandSender commands;

    @Autowired
    protected History history;

    @Autowired
    EventLog log;

    @Autowired
    EventStore events;

    @Autowired
    PostgresEventStorageEngine storage;

    @Autowired
    Clock clock;

    @Autowired
    CriteriaCatalogue catalogue;

    private final AtomicLong keys = new AtomicLong(4_000);
    final Map<String, @Nullable Object> variables = new HashMap<>(Map.of(
            "engagementId", ENGAGEMENT, "engagementName", "Acme 2027", "programmeId", PROGRAMME, "tenant", "acme"));

    /** Every job comes from the one instance of the engagement's process. */
    static ProcessTree tree() {
        return instance -> new ProcessTree.Root(77, "engagement");
    }

    void enter(Map<String, ?> form) {
        variables.putAll(form);
    }

    Map<String, @Nullable Object> decided(JobType type, String person) {
        JobOutcome outcome = decide(type, person);
        assertThat(outcome).as(type.key()).isInstanceOf(JobOutcome.Done.class);
        Map<String, @Nullable Object> outputs = ((JobOutcome.Done) outcome).variables();
        assertThat(outputs).containsEntry("rejection", null);
        return outputs;
    }

    Map<String, @Nullable Object> refused(JobType type, String person) {
        JobOutcome outcome = decide(type, person);
        assertThat(outcome).as(type.key()).isInstanceOf(JobOutcome.Rejected.class);
        return ((JobOutcome.Rejected) outcome).rejection().asVariable();
    }

    private JobOutcome decide(JobType type, String person) {
        Map<String, @Nullable Object> all = new HashMap<>(variables);
        all.put("decision", Map.of("by", person, "task", "some-task"));
        return twice(type, all);
    }

    Map<String, @Nullable Object> step(JobType type) {
        JobOutcome outcome = twice(type, variables);
        assertThat(outcome).as(type.key()).isInstanceOf(JobOutcome.Done.class);
        return ((JobOutcome.Done) outcome).variables();
    }

    /** What the form of a task shows besides what its process knows. */
    Map<String, @Nullable Object> shown(UserTask task) {
        Job job = JobsForTests.at(task.key(), keys.incrementAndGet(), variables);
        return ((JobOutcome.Done) jobs.answer(JobType.SHOW_FORM, job)).variables();
    }

    JobOutcome twice(JobType type, Map<String, ? extends @Nullable Object> jobVariables) {
        Job job = JobsForTests.job(keys.incrementAndGet(), jobVariables);
        JobOutcome first = jobs.answer(type, job);
        long head = log.head();
        assertThat(jobs.answer(type, job)).as(type.key()).isEqualTo(first);
        assertThat(log.head()).as(type.key()).isEqualTo(head);
        return first;
    }

    static List<String> listed(Map<String, @Nullable Object> outputs, String list, String field) {
        return rows(outputs, list).stream()
                .map(row -> String.valueOf(row.get(field)))
                .toList();
    }

    /** The rows of a list among variables. */
    static List<Map<?, ?>> rows(Map<String, ?> variables, String list) {
        return ((List<?>) Objects.requireNonNull(variables.get(list)))
                .stream().<Map<?, ?>>map(Map.class::cast).toList();
    }

    /** A text of an object among variables. */
    static Object field(Map<String, ?> variables, String object, String field) {
        return Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(variables.get(object))).get(field));
    }

    <E extends EngagementEvent> E last(Class<E> type) {
        return history.of(ENGAGEMENT, EngagementEvent.class).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList()
                .getLast();
    }

    String register(String code, List<String> criteria) {
        String id = Ids.control(PROGRAMME, code);
        Definition definition = new Definition(
                code,
                "Title of " + code,
                "Description of " + code,
                criteria,
                "control-owner",
                "it-security",
                "control-owner",
                Frequency.DAILY,
                Nature.MANUAL,
                ControlType.PREVENTIVE,
                List.of("Cloud"),
                "records",
                "inspect a sample");
        send(new ControlCommand.Register(id, PROGRAMME, "acme", definition), LENA);
        return id;
    }

    protected final void send(Command command, Actor actor) {
        commands.send(command, Origin.request("request-" + keys.incrementAndGet(), actor));
    }

    static void refused(String rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    /** What stands in the log already; no rule is asked. */
    void happened(String type, List<? extends Event> past) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Event event : past) {
            messages.add(new GenericDomainEventMessage<>(
                    type, event.aggregateId(), messages.size(), event, Map.of("commandId", UUID.randomUUID() + "")));
        }
        storage.appendEvents(messages);
    }

    void today(String instant) {
        try {
            Files.writeString(
                    OFFSET, Long.toString(Instant.parse(instant).toEpochMilli() - System.currentTimeMillis()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        await().until(() -> !clock.instant().isBefore(Instant.parse(instant)));
    }

    private static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("offset", ".txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
