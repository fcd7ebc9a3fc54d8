package io.tickmark.engagement.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import io.tickmark.api.report.ReportEvent;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.testservers.KafkaWithAccounts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Two audit firms and one broker that enforces its rules: neither reads, writes or learns anything of the other. */
@SpringBootTest(classes = ChannelForTests.class, webEnvironment = WebEnvironment.NONE)
@DirtiesContext
class FirmsApartTest {

    private static final FirmTopics NORTHGATE = new FirmTopics("northgate");
    private static final FirmTopics SOUTHBANK = new FirmTopics("southbank");
    private static final String NORTH = "firm-northgate";
    private static final String SOUTH = "firm-southbank";
    private static final int SOON = 60_000;
    private static final KafkaWithAccounts KAFKA = KafkaWithAccounts.start(NORTH, SOUTH);

    @MockitoBean
    CommandSender commands;

    @Autowired
    WorkItemPublisher publisher;

    @Autowired
    KafkaAdmin admin;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", KAFKA::bootstrapServers);
        KafkaWithAccounts.signIn(KafkaWithAccounts.SERVICE)
                .forEach((key, value) -> registry.add("spring.kafka.properties." + key, () -> value));
    }

    @AfterAll
    static void stop() {
        KAFKA.close();
    }

    @BeforeEach
    void theChannelsAreOpen() {
        FirmForTests.awaitTopics(admin, NORTHGATE);
        FirmForTests.awaitTopics(admin, SOUTHBANK);
    }

    @Test
    void eachFirmHearsWhatIsAskedOfItAndNothingElse() {
        try (FirmForTests north = new FirmForTests(client(NORTH), NORTHGATE);
                FirmForTests south = new FirmForTests(client(SOUTH), SOUTHBANK)) {
            ask("southbank", "for-south");
            ask("northgate", "for-north");

            await().atMost(Duration.ofMillis(SOON))
                    .untilAsserted(() -> assertThat(north.heard())
                            .extracting(heard -> heard.path("id").asString())
                            .containsExactly("for-north"));
            await().atMost(Duration.ofMillis(SOON))
                    .untilAsserted(() -> assertThat(south.heard())
                            .extracting(heard -> heard.path("id").asString())
                            .containsExactly("for-south"));
        }
    }

    @Test
    void eachFirmAnswersOnItsOwnTopicUnderItsOwnIds() throws Exception {
        try (FirmForTests north = new FirmForTests(client(NORTH), NORTHGATE);
                FirmForTests south = new FirmForTests(client(SOUTH), SOUTHBANK)) {
            north.answers(Answers.accept("one", "ada"));
            south.answers(Answers.accept("one", "zoe"));
        }

        verify(commands, timeout(SOON))
                .send(
                        any(),
                        argThat(origin -> origin != null
                                && origin.commandId().equals("kafka-northgate#urn:northgate-cpa#one")
                                && "northgate".equals(origin.actor().firm())));
        verify(commands, timeout(SOON))
                .send(
                        any(),
                        argThat(origin -> origin != null
                                && origin.commandId().equals("kafka-southbank#urn:northgate-cpa#one")
                                && "southbank".equals(origin.actor().firm())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tickmark.work-items.v1.southbank",
                "tickmark.work-item-answers.v1.southbank",
                "tickmark.work-item-answers.v1.southbank.dlt",
                "tickmark.work-item-answers.v1.northgate.dlt",
                "tickmark.work-item-answers.v1.northgate",
                "tickmark.work-items.v1.no-such-firm"
            })
    void nothingElseCanBeReadAndWhatIsThereIsNotTold(String topic) {
        try (KafkaConsumer<byte[], byte[]> north =
                new KafkaConsumer<>(client(NORTH), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            north.assign(List.of(new TopicPartition(topic, 0)));
            assertThat(catchThrowable(() -> {
                        north.seekToBeginning(north.assignment());
                        north.poll(Duration.ofSeconds(10));
                    }))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tickmark.work-item-answers.v1.southbank",
                "tickmark.work-items.v1.southbank",
                "tickmark.work-items.v1.northgate",
                "tickmark.work-item-answers.v1.northgate.dlt",
                "tickmark.work-item-answers.v1.no-such-firm"
            })
    void nothingElseCanBeWritten(String topic) {
        try (KafkaProducer<byte[], byte[]> north =
                new KafkaProducer<>(client(NORTH), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThat(catchThrowable(() ->
                            north.send(new ProducerRecord<>(topic, new byte[1])).get()))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void nothingCanBeLearnedOrChanged() throws Exception {
        try (Admin north = Admin.create(client(NORTH))) {
            assertThat(north.listTopics().names().get())
                    .containsExactlyInAnyOrder(NORTHGATE.workItems(), NORTHGATE.answers());
            for (String topic : List.of(SOUTHBANK.workItems(), new FirmTopics("no-such-firm").workItems())) {
                assertThat(failure(north.describeTopics(List.of(topic)).allTopicNames()))
                        .isInstanceOf(TopicAuthorizationException.class);
            }
            assertThat(failure(north.describeAcls(AclBindingFilter.ANY).values()))
                    .isInstanceOf(ClusterAuthorizationException.class);
            assertThat(failure(north.createAcls(FirmAccess.of(SOUTHBANK)).all()))
                    .isInstanceOf(ClusterAuthorizationException.class);
            assertThat(failure(
                            north.deleteTopics(List.of(NORTHGATE.workItems())).all()))
                    .isInstanceOf(TopicAuthorizationException.class);
            assertThat(failure(north.describeConsumerGroups(List.of(SOUTH, AnswerListener.GROUP))
                            .all()))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void anotherFirmsConsumerGroupCannotBeJoined() {
        Map<String, Object> settings = new HashMap<>(client(NORTH));
        settings.put("group.id", SOUTH + ".mine");
        try (KafkaConsumer<byte[], byte[]> north =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            north.subscribe(List.of(NORTHGATE.workItems()));
            assertThat(catchThrowable(() -> north.poll(Duration.ofSeconds(10))))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void nobodyIsLetInWithoutTheRightPassword() {
        Map<String, Object> settings = new HashMap<>(client(NORTH));
        settings.computeIfPresent(
                "sasl.jaas.config", (key, login) -> login.toString().replace("password=\"firm-", "password=\"no-"));
        try (Admin stranger = Admin.create(settings)) {
            assertThat(failure(stranger.listTopics().names())).isInstanceOf(SaslAuthenticationException.class);
        }
    }

    private void ask(String firm, String eventId) {
        ReportEvent.OpinionRequested event = new ReportEvent.OpinionRequested("rpt-9", "eng-9", firm);
        publisher.on(
                event,
                new GenericDomainEventMessage<>(
                        "Report", "rpt-9", 3, event, MetaData.emptyInstance(), eventId, ChannelForTests.NOW));
    }

    private static Map<String, Object> client(String account) {
        Map<String, Object> settings = new HashMap<>(KafkaWithAccounts.signIn(account));
        settings.put("bootstrap.servers", KAFKA.bootstrapServers());
        return settings;
    }

    private static Throwable failure(KafkaFuture<?> answer) {
        return catchThrowable(() -> {
            try {
                answer.get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        });
    }
}
