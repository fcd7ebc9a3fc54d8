package io.tickmark.engagement.channel;

import static io.tickmark.engagement.channel.Answers.WORK_ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.tickmark.api.Role;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.testservers.KafkaForTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.CannotCreateTransactionException;

/** The channel on a real broker, with the rest of the service pretended. */
@SpringBootTest(
        classes = ChannelForTests.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "tickmark.auditor-channel.access-rules=false")
@Import(KafkaForTests.InContext.class)
@DirtiesContext
class AuditorChannelTest {

    private static final Instant NOW = ChannelForTests.NOW;
    private static final int SOON = 60_000;
    private static final FirmTopics NORTHGATE = new FirmTopics("northgate");

    @MockitoBean
    CommandSender commands;

    @Autowired
    KafkaForTests kafka;

    @Autowired
    DeadLetterReader deadLetters;

    @Autowired
    WorkItemPublisher publisher;

    @Autowired
    KafkaAdmin admin;

    private FirmForTests firm;

    @BeforeEach
    void callTheFirm() {
        FirmForTests.awaitTopics(admin, NORTHGATE);
        firm = new FirmForTests(kafka, NORTHGATE);
    }

    @AfterEach
    void hangUp() {
        firm.close();
    }

    @Test
    void anAnswerBecomesACommandOfThatAuditor() throws Exception {
        firm.answers(Answers.accept("plain", "ada"));

        Actor ada = new Actor("ada", Set.of(Role.AUDITOR), null, "northgate", Identification.firm());
        verify(commands, timeout(SOON))
                .send(
                        new WorkItemCommand.Accept(WORK_ITEM),
                        Origin.request("kafka-northgate#urn:northgate-cpa#plain", ada));
    }

    @Test
    void anAnswerThatDecidesNeedsATokenThatLivedByTheBrokersTime() throws Exception {
        String conclude = Answers.event("%s", Answers.onWorkItem("conclude", "ada"));
        RecordMetadata none = firm.answers(conclude.formatted("no-token"));
        RecordMetadata late = firm.answers(conclude.formatted("late"), "ada/northgate/2001-01-01T00:00:00Z");
        firm.answers(conclude.formatted("proven"), "ada/northgate/9999-01-01T00:00:00Z");

        verify(commands, timeout(SOON)).send(any(), from("proven"));
        assertThat(letterOf(none).rule()).isEqualTo("PROOF");
        assertThat(letterOf(late).reason()).isEqualTo("The token has expired.");
        verify(commands, never()).send(any(), from("no-token"));
        verify(commands, never()).send(any(), from("late"));
    }

    @Test
    void whatIsAnothersIsAnsweredAsIfItDidNotExist() throws Exception {
        doThrow(RuleViolation.isolation("Not yours.")).when(commands).send(any(), from("theirs"));
        doThrow(new AggregateNotFoundException(WORK_ITEM, "gone"))
                .when(commands)
                .send(any(), from("nobodys"));

        DeadLetter theirs = letterOf(firm.answers(Answers.accept("theirs", "ada")));
        DeadLetter nobodys = letterOf(firm.answers(Answers.accept("nobodys", "ada")));

        assertThat(theirs.rule()).isEqualTo("NOT_FOUND").isEqualTo(nobodys.rule());
        assertThat(theirs.reason()).isEqualTo(nobodys.reason());
    }

    @Test
    void aRefusedAnswerIsPutAsideAsItCameAndTheNextOneGoesOn() throws Exception {
        doThrow(RuleViolation.of("R50", "Not submitted yet.")).when(commands).send(any(), from("refused"));
        String refused = Answers.accept("refused", "ada");

        RecordMetadata sent = firm.answers(refused);
        firm.answers(Answers.accept("after-refused", "ada"));
        verify(commands, timeout(SOON)).send(any(), from("after-refused"));

        DeadLetter letter = letterOf(sent);
        assertThat(letter.rule()).isEqualTo("R50");
        assertThat(letter.reason()).isEqualTo("Not submitted yet.");
        assertThat(letter.key()).isEqualTo("eng-1");
        assertThat(letter.value()).isEqualTo(refused);
        assertThat(letter.receivedAt()).isEqualTo(NOW);
        ConsumerRecord<byte[], byte[]> raw =
                deadLetters.find(NORTHGATE, letter.partition(), letter.offset()).orElseThrow();
        assertThat(raw.value()).isEqualTo(Answers.bytes(refused));
        assertThat(DeadLetterHeaders.get(raw.headers(), DeadLetterHeaders.ORIGINAL_TOPIC))
                .isEqualTo(NORTHGATE.answers());
        assertThat(DeadLetterHeaders.get(raw.headers(), DeadLetterHeaders.ORIGINAL_TIME))
                .isEqualTo(Instant.ofEpochMilli(sent.timestamp()).toString());
        verify(commands, times(1)).send(any(), from("refused"));
    }

    @Test
    void whatIsAboutNothingOrFromNobodyIsPutAside() throws Exception {
        doThrow(new AggregateNotFoundException(WORK_ITEM, "gone"))
                .when(commands)
                .send(any(), from("nothing"));

        RecordMetadata aboutNothing = firm.answers(Answers.accept("nothing", "ada"));
        RecordMetadata stranger = firm.answers(Answers.accept("stranger", "zoe"));
        RecordMetadata noAuditor = firm.answers(Answers.accept("no-auditor", "lena"));

        assertThat(letterOf(aboutNothing).rule()).isEqualTo("NOT_FOUND");
        assertThat(letterOf(stranger).rule()).isEqualTo("ROLE");
        assertThat(letterOf(noAuditor).rule()).isEqualTo("ROLE");
        verify(commands, never()).send(any(), from("stranger"));
        verify(commands, never()).send(any(), from("no-auditor"));
    }

    @Test
    void noMessageIsTooStrangeToBePutAside() throws Exception {
        byte[] noText = {(byte) 0xff, (byte) 0xfe, 0, 1};
        RecordMetadata garbage = firm.answers(noText);
        RecordMetadata nothing = firm.answers((byte[]) null);
        RecordMetadata giant = firm.answers(new byte[AuditorTopics.LARGEST_ANSWER - 200]);

        DeadLetter first = letterOf(garbage);
        assertThat(deadLetters
                        .find(NORTHGATE, first.partition(), first.offset())
                        .orElseThrow()
                        .value())
                .isEqualTo(noText);
        assertThat(letterOf(nothing).value()).isNull();
        assertThat(letterOf(giant).size()).isEqualTo(AuditorTopics.LARGEST_ANSWER - 200);
        assertThat(letterOf(giant).reason()).contains("bytes");
    }

    @ParameterizedTest
    @ValueSource(classes = {DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    void whatIsNotTheAnswersFaultIsTriedUntilItWorks(Class<? extends RuntimeException> kind) throws Exception {
        String id = kind.getSimpleName();
        RuntimeException fault = kind.getConstructor(String.class).newInstance("the database is away");
        doThrow(fault).when(commands).send(any(), from(id));

        RecordMetadata sent = firm.answers(Answers.accept(id, "ada"));
        firm.answers(Answers.accept("behind-" + id, "ada"));
        verify(commands, timeout(SOON).atLeast(2)).send(any(), from(id));
        assertThat(committed(sent)).isLessThanOrEqualTo(sent.offset());
        verify(commands, never()).send(any(), from("behind-" + id));

        doReturn(null).when(commands).send(any(), from(id));
        verify(commands, timeout(SOON)).send(any(), from("behind-" + id));
        await().atMost(Duration.ofMillis(SOON))
                .untilAsserted(() -> assertThat(committed(sent)).isEqualTo(sent.offset() + 2));
        var order = inOrder(commands);
        order.verify(commands, atLeast(3)).send(any(), from(id));
        order.verify(commands).send(any(), from("behind-" + id));
        assertThat(letters()).noneMatch(letter -> String.valueOf(letter.value()).contains(id));
    }

    @Test
    void anEventGoesOutAsACloudEventUnderItsOwnId() {
        ReportEvent.OpinionRequested event = new ReportEvent.OpinionRequested("rpt-9", "eng-9", "northgate");
        publisher.on(
                event,
                new GenericDomainEventMessage<>("Report", "rpt-9", 3, event, MetaData.emptyInstance(), "event-9", NOW));

        await().atMost(Duration.ofMillis(SOON))
                .untilAsserted(() -> assertThat(firm.heard())
                        .filteredOn(heard -> heard.path("id").asString("").equals("event-9"))
                        .singleElement()
                        .hasToString("""
                        {"specversion":"1.0","id":"event-9","source":"urn:tickmark:engagement-service",\
                        "type":"io.tickmark.report.opinion-requested.v1","subject":"rpt-9",\
                        "time":"2031-05-06T07:08:09Z","datacontenttype":"application/json",\
                        "data":{"reportId":"rpt-9","engagementId":"eng-9","firm":"northgate"}}"""));
    }

    @Test
    void theTopicsAreThereAndNoLetterIsInvented() {
        assertThat(admin.describeTopics(NORTHGATE.workItems(), NORTHGATE.answers(), NORTHGATE.deadLetters())
                        .values())
                .hasSize(3)
                .allMatch(topic -> topic.partitions().size() == 3);
        assertThat(deadLetters.find(NORTHGATE, 0, 1_000_000)).isEmpty();
        assertThat(deadLetters.find(NORTHGATE, 7, 0)).isEmpty();
        assertThat(deadLetters.find(NORTHGATE, -1, 0)).isEmpty();
        assertThat(deadLetters.find(NORTHGATE, 0, -1)).isEmpty();
    }

    private List<DeadLetter> letters() {
        return deadLetters.newest(100);
    }

    private DeadLetter letterOf(RecordMetadata sent) {
        return await().atMost(Duration.ofMillis(SOON))
                .until(
                        () -> letters().stream()
                                .filter(letter -> cameFrom(letter, sent))
                                .findFirst()
                                .orElse(null),
                        letter -> letter != null);
    }

    private boolean cameFrom(DeadLetter letter, RecordMetadata sent) {
        var headers = deadLetters
                .find(NORTHGATE, letter.partition(), letter.offset())
                .orElseThrow()
                .headers();
        return DeadLetterHeaders.get(headers, DeadLetterHeaders.ORIGINAL_OFFSET).equals("" + sent.offset())
                && DeadLetterHeaders.get(headers, DeadLetterHeaders.ORIGINAL_PARTITION)
                        .equals("" + sent.partition());
    }

    private long committed(RecordMetadata sent) throws Exception {
        @Nullable
        OffsetAndMetadata offset = KafkaTestUtils.getCurrentOffset(
                kafka.bootstrapServers(), AnswerListener.GROUP, NORTHGATE.answers(), sent.partition());
        return offset == null ? 0 : offset.offset();
    }

    private static Origin from(String id) {
        return argThat(
                origin -> origin != null && origin.commandId().equals("kafka-northgate#urn:northgate-cpa#" + id));
    }
}
