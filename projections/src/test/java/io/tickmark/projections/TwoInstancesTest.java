package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tickmark.eventstore.EventLog;
import io.tickmark.story.BigLog;
import io.tickmark.testservers.PostgresForTests;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Two instances share the segments of every read model; when one is killed at work, the other goes on with all of them. */
@TestPropertySource(properties = "tickmark.event-store.claim-timeout=3s")
class TwoInstancesTest extends QueryTest {

    private static final int SEGMENTS = 32;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    EventLog position;

    @Test
    void theOtherOneTakesOverAndNothingIsLostOrDoubled() throws Exception {
        BigLog story = new BigLog(11);
        processors().forEach(StreamingEventProcessor::shutDown);
        Process other = instance();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> claimed() == SEGMENTS / 2);
            processors().forEach(StreamingEventProcessor::start);
            await().until(() -> owned() == SEGMENTS / 2);
            story.write(log, 1000);
            assertThat(text(read(OPAL, position.head(), "/api/status/check"), "$.differences"))
                    .isEqualTo("[]");
            assertThat(numbers(body(ask(OPAL, "/api/status/processors")), "$[*].lag"))
                    .hasSize(8)
                    .containsOnly(0L);
            assertThat(owned()).as("the other one works too").isLessThan(SEGMENTS);

            story.write(log, 3000);
            other.destroyForcibly().waitFor();
            story.write(log, 1000);

            assertThat(text(read(OPAL, position.head(), "/api/status/check"), "$.differences"))
                    .isEqualTo("[]");
            await().atMost(Duration.ofMinutes(1)).until(() -> owned() == SEGMENTS);
        } finally {
            other.destroyForcibly();
        }
    }

    private int owned() {
        return processors()
                .mapToInt(processor -> processor.processingStatus().size())
                .sum();
    }

    private int claimed() {
        return jdbc.sql("select count(*) from projections.token_entry where owner is not null")
                .query(Integer.class)
                .single();
    }

    private Stream<StreamingEventProcessor> processors() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast);
    }

    private Process instance() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("java.class.path"),
                ProjectionsApplication.class.getName(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/never-asked",
                "--tickmark.event-store.claim-timeout=3s",
                "--tickmark.event-store.segments-per-instance=2",
                "--tickmark.feed.enabled=false",
                "--server.port=0"));
        database()
                .properties(PostgresForTests.PROJECTIONS)
                .forEach((key, value) -> command.add("--" + key + "=" + value));
        File output = Path.of("target", "other-instance.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }
}
