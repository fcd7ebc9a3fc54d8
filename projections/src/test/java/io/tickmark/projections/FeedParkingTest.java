package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.Rating;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.eventstore.EventTooLargeException;
import io.tickmark.projections.readmodel.parking.Parking;
import io.tickmark.projections.readmodel.parking.Waiting;
import io.tickmark.story.EventWriter;
import io.tickmark.story.Story;
import io.tickmark.testservers.KafkaForTests;
import io.tickmark.testservers.PostgresForTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.ProducerFactory;

/** What Kafka cannot take stops its own key only, on a real broker; what is another organisation's is not published. */
class FeedParkingTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ConfigResource TOPIC = new ConfigResource(ConfigResource.Type.TOPIC, "tickmark.events.v1");
    private static final KafkaForTests KAFKA = KafkaForTests.start();
    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();

    private static EventWriter log;
    private static ConfigurableApplicationContext service;
    private static KafkaConsumer<String, String> consumer;
    private static final List<ConsumerRecord<String, String>> PUBLISHED = new ArrayList<>();

    @BeforeAll
    static void start() {
        log = new EventWriter(DATABASE);
        List<String> arguments = new ArrayList<>();
        DATABASE.properties(PostgresForTests.PROJECTIONS)
                .forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.add("--spring.kafka.bootstrap-servers=" + KAFKA.bootstrapServers());
        arguments.add("--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/never-asked");
        arguments.add("--server.port=0");
        service = new SpringApplicationBuilder(ProjectionsApplication.class).run(arguments.toArray(String[]::new));
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        KAFKA.bootstrapServers(),
                        "group.id",
                        "parking-test",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(TOPIC.name()));
    }

    @AfterAll
    static void stop() {
        consumer.close();
        service.close();
        log.close();
        KAFKA.close();
    }

    @Test
    void anEventThatTheBrokerRefusesStopsItsKeyOnlyUntilItIsRetried() throws Exception {
        Story sick = new Story(log, "sick", "northgate-cpa").planning();
        Story well = new Story(log, "well", "southbank-cpa").planning();
        awaitPublished(well.engagement, sick.engagement);
        letTopicTake("20000");

        long tooLarge = log.append("system", "system", found("gap-large", sick, "x".repeat(30_000)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(parked()).containsExactly(sick.engagement + "@" + tooLarge));
        sick.letter();
        well.letter();
        awaitPublished(well.position());
        assertThat(of(sick.engagement)).noneMatch(event -> position(event) >= tooLarge);
        assertThat(service.getBean(MeterRegistry.class)
                        .get("tickmark.read.model.parked")
                        .gauge()
                        .value())
                .isEqualTo(1);

        letTopicTake(Integer.toString(768 * 1024));
        log.append(
                "opal", "operator", new PlatformEvent.RetryOrdered("opr-1", "kafka-feed", sick.engagement, "raised"));
        awaitPublished(tooLarge);
        await().atMost(SOON).untilAsserted(() -> assertThat(parked()).isEmpty());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(of(sick.engagement).stream()
                                .map(FeedParkingTest::type)
                                .toList())
                        .contains("io.tickmark.engagement.engagement-letter-signed.v1"));
        assertThat(of(sick.engagement).stream().map(FeedParkingTest::position)).isSorted();
        assertThat(of(sick.engagement).stream().map(FeedParkingTest::id)).doesNotHaveDuplicates();
    }

    @Test
    void whatNamesAnotherOrganisationsEngagementIsNotPublished() {
        Story acme = new Story(log, "acme", "northgate-cpa").planning();
        Story globex = new Story(log, "globex", "southbank-cpa").planning();
        long foreign = log.append(
                "greta",
                "compliance-lead",
                new ControlEvent.Assessed(
                        globex.access,
                        acme.engagement,
                        "CC6.1-01",
                        List.of("CC6.1"),
                        Rating.MEETS,
                        "Fine",
                        null,
                        null));
        globex.letter();

        awaitPublished(globex.position());
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .untilAsserted(() -> assertThat(published()).noneMatch(event -> position(event) == foreign));
    }

    /** The largest event < what the feed sends < what the topic takes < what a consumer fetches when told nothing. */
    @Test
    void eachLimitLeavesRoomForTheOneBefore() throws Exception {
        ProducerFactory<?, ?> producers = service.getBean(ProducerFactory.class);
        int sent = limit(producers.getConfigurationProperties(), ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        int fetched = ConsumerConfig.DEFAULT_MAX_PARTITION_FETCH_BYTES;

        Story story = new Story(log, "limits", "northgate-cpa").planning();
        awaitPublished(story.position());
        int kept = topicTakes();

        assertThat(EventTooLargeException.MOST_BYTES + 64 * 1024).isLessThan(sent);
        assertThat(sent).isLessThan(kept);
        assertThat(kept).isLessThan(fetched);
        long largest = log.append(
                "system",
                "system",
                found("gap-largest", story, "\"".repeat(EventTooLargeException.MOST_BYTES / 2 - 2_000)));
        awaitPublished(largest);
    }

    private static GapEvent found(String gap, Story story, String description) {
        return new GapEvent.Identified(
                gap,
                story.engagement,
                story.tenant,
                story.access,
                "CC6.1-01",
                List.of("CC6.1"),
                GapSource.READINESS,
                Severity.LOW,
                description,
                "Remove",
                "omar");
    }

    private static List<String> parked() {
        return service.getBean(Parking.class).waiting().stream()
                .filter(place -> place.readModel().equals("kafka-feed"))
                .map((Waiting place) -> place.partition() + "@" + place.position())
                .toList();
    }

    private static void letTopicTake(String bytes) throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            AlterConfigOp limit = new AlterConfigOp(
                    new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, bytes), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(TOPIC, List.of(limit))).all().get();
            await().atMost(SOON).until(() -> Integer.toString(topicTakes()).equals(bytes));
        }
    }

    private static int topicTakes() throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            return Integer.parseInt(admin.describeConfigs(List.of(TOPIC))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                    .value());
        }
    }

    private static int limit(Map<String, ?> settings, String name) {
        return Integer.parseInt(String.valueOf(settings.get(name)));
    }

    private static void awaitPublished(String... keys) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(published()).extracting(ConsumerRecord::key).contains(keys));
    }

    private static void awaitPublished(long position) {
        await().atMost(SOON).until(() -> published().stream().anyMatch(event -> position(event) == position));
    }

    private static List<ConsumerRecord<String, String>> of(String key) {
        return published().stream().filter(event -> event.key().equals(key)).toList();
    }

    private static List<ConsumerRecord<String, String>> published() {
        consumer.poll(Duration.ofMillis(200)).forEach(PUBLISHED::add);
        return List.copyOf(PUBLISHED);
    }

    private static long position(ConsumerRecord<String, String> event) {
        return Long.parseLong(JsonPath.read(event.value(), "$.position"));
    }

    private static String type(ConsumerRecord<String, String> event) {
        return JsonPath.read(event.value(), "$.type");
    }

    private static String id(ConsumerRecord<String, String> event) {
        return JsonPath.read(event.value(), "$.id");
    }
}
