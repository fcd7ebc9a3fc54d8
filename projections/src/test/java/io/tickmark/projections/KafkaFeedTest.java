package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.tickmark.story.EventWriter;
import io.tickmark.story.Story;
import io.tickmark.testservers.KafkaForTests;
import io.tickmark.testservers.PostgresForTests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole log on a real broker: complete, in order, and again under the same ids after a crash. */
class KafkaFeedTest {

    private static final String TOPIC = "tickmark.events.v1";
    private static final KafkaForTests KAFKA = KafkaForTests.start();
    private static final PostgresForTests.Database DATABASE = PostgresForTests.database();

    private static EventWriter log;
    private static Story story;

    @BeforeAll
    static void start() {
        log = new EventWriter(DATABASE);
        story = new Story(log, "acme", "northgate-cpa").planning().letter().readiness();
    }

    @AfterAll
    static void stop() {
        log.close();
        KAFKA.close();
    }

    @Test
    void everyEventIsPublishedInStreamOrderAndAgainUnderTheSameId() {
        try (ConfigurableApplicationContext service = service();
                KafkaConsumer<String, String> consumer = consumer()) {
            List<ConsumerRecord<String, String>> first = read(consumer, log.written());

            assertThat(first.stream().map(event -> Long.parseLong(at(event, "$.position"))))
                    .containsExactlyInAnyOrderElementsOf(service.getBean(JdbcClient.class)
                            .sql("select position from event_log.events")
                            .query(Long.class)
                            .list());
            Map<String, List<ConsumerRecord<String, String>>> streams =
                    first.stream().collect(Collectors.groupingBy(event -> event.key()));
            assertThat(streams.keySet())
                    .containsExactlyInAnyOrder(story.programme, story.engagement, story.access, story.backup);
            streams.values()
                    .forEach(stream -> assertThat(stream.stream().map(event -> Long.valueOf(at(event, "$.position"))))
                            .isSorted());
            ConsumerRecord<String, String> gap = first.stream()
                    .filter(event -> at(event, "$.subject").equals(story.gap))
                    .findFirst()
                    .orElseThrow();
            assertThat(at(gap, "$.specversion")).isEqualTo("1.0");
            assertThat(at(gap, "$.type")).isEqualTo("io.tickmark.gap.identified.v1");
            assertThat(at(gap, "$.actor")).isEqualTo("system");
            assertThat(at(gap, "$.data.severity")).isEqualTo("MEDIUM");
            assertThat(at(gap, "$.time")).startsWith("2026-01-05T08:");
            assertThat(new String(gap.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                    .startsWith("application/cloudevents+json");

            StreamingEventProcessor feed = service.getBean(EventProcessingConfiguration.class)
                    .eventProcessor("kafka-feed", StreamingEventProcessor.class)
                    .orElseThrow();
            feed.shutDown();
            service.getBean(JdbcClient.class)
                    .sql("delete from projections.token_entry where processor_name = 'kafka-feed'")
                    .update();
            feed.start();
            List<ConsumerRecord<String, String>> again = read(consumer, log.written());
            assertThat(again.stream().map(event -> at(event, "$.id")))
                    .containsExactlyInAnyOrderElementsOf(
                            first.stream().map(event -> at(event, "$.id")).toList());
        }
    }

    private static ConfigurableApplicationContext service() {
        List<String> arguments = new ArrayList<>();
        DATABASE.properties(PostgresForTests.PROJECTIONS)
                .forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.add("--spring.kafka.bootstrap-servers=" + KAFKA.bootstrapServers());
        arguments.add("--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/never-asked");
        arguments.add("--server.port=0");
        return new SpringApplicationBuilder(ProjectionsApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }

    private static KafkaConsumer<String, String> consumer() {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        KAFKA.bootstrapServers(),
                        "group.id",
                        "feed-test",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(TOPIC));
        return consumer;
    }

    private static List<ConsumerRecord<String, String>> read(KafkaConsumer<String, String> consumer, int count) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            return records.size() >= count;
        });
        assertThat(records).hasSize(count);
        return records;
    }

    private static String at(ConsumerRecord<String, String> event, String path) {
        return JsonPath.read(event.value(), path).toString();
    }
}
