package io.tickmark.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.testservers.KafkaForTests;
import java.time.Duration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** One event that cannot be sent and one answer that cannot be handled stop themselves only, on a real broker. */
@SpringBootTest(
        classes = ChannelForTests.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "tickmark.auditor-channel.access-rules=false")
@Import(KafkaForTests.InContext.class)
@DirtiesContext
class NobodyHeldUpTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FirmTopics NORTHGATE = new FirmTopics("northgate");

    @MockitoBean
    CommandSender commands;

    @Autowired
    KafkaForTests kafka;

    @Autowired
    KafkaAdmin admin;

    @Autowired
    WorkItemPublisher publisher;

    @Autowired
    DeadLetterReader deadLetters;

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
    void whatCannotBeSentOrIsAnothersHoldsNobodyUp() {
        publish("no-topic", "eng-9", "Northgate & Co.");
        publish("foreign", ChannelForTests.FOREIGN, "northgate");
        publish("after-both", "eng-9", "northgate");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(firm.heard())
                        .extracting(heard -> heard.path("id").asString())
                        .contains("after-both")
                        .doesNotContain("no-topic", "foreign"));
    }

    @Test
    void anAnswerThatCannotBeHandledIsPutAsideAndTheNextOneGoesOn() throws Exception {
        doThrow(new ClassCastException("our fault")).when(commands).send(any(), from("faulty"));

        firm.answers(Answers.accept("faulty", "ada"));
        firm.answers(Answers.accept("behind", "ada"));

        verify(commands, timeout(SOON.toMillis())).send(any(), from("behind"));
        verify(commands, atLeast(3)).send(any(), from("faulty"));
        assertThat(deadLetters.newest(10)).singleElement().satisfies(letter -> {
            assertThat(letter.rule()).isEqualTo("FAULT");
            assertThat(letter.firm()).isEqualTo("northgate");
            assertThat(letter.value()).isEqualTo(Answers.accept("faulty", "ada"));
        });
    }

    private void publish(String eventId, String engagement, String to) {
        ReportEvent.OpinionRequested event = new ReportEvent.OpinionRequested("rpt-9", engagement, to);
        publisher.on(
                event,
                new GenericDomainEventMessage<>(
                        "Report", "rpt-9", 3, event, MetaData.emptyInstance(), eventId, ChannelForTests.NOW));
    }

    private static Origin from(String id) {
        return argThat(origin -> origin != null && origin.commandId().endsWith("#" + id));
    }
}
