package io.tickmark.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.WorkItemEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of every event type is approved: what is in the log stays readable, and a change shows in a review. Run with
 * {@code -Dapprove=true} to write the files, and read them before they are committed.
 */
class ApprovedEventsTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @MethodSource("eventTypes")
    void jsonIsAsApproved(Class<? extends Event> type) throws IOException {
        String json = MAPPER.writeValueAsString(Samples.of(type)).replace("\r\n", "\n") + "\n";
        Path file = fileOf(type);
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, json);
        }
        assertThat(file)
                .as("%s is new: look at its JSON, then approve it with -Dapprove=true%n%s", type.getSimpleName(), json)
                .exists();
        assertThat(json)
                .as("%s is stored as approved; a changed event needs a new revision and an upcaster", file)
                .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void whatIsStoredCanBeRead(Class<? extends Event> type) throws IOException {
        Event read = MAPPER.readValue(Files.readString(fileOf(type)), type);
        assertThat(read).isEqualTo(Samples.of(type));
        assertThat(read.aggregateId()).startsWith("a ").endsWith("Id");
    }

    @Test
    void everyApprovedFileBelongsToAnEvent() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            eventTypes().map(ApprovedEventsTest::fileOf).toList());
        }
    }

    private static Path fileOf(Class<?> type) {
        String aggregate = type.getDeclaringClass().getSimpleName().replace("Event", "");
        return APPROVED.resolve(aggregate.toLowerCase(Locale.ROOT) + "." + type.getSimpleName() + ".v1.json");
    }

    private static Stream<Class<? extends Event>> eventTypes() {
        return Stream.of(
                        ProgrammeEvent.class,
                        EngagementEvent.class,
                        ControlEvent.class,
                        GapEvent.class,
                        WorkItemEvent.class,
                        ReportEvent.class,
                        PlatformEvent.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .map(type -> type.asSubclass(Event.class));
    }
}
