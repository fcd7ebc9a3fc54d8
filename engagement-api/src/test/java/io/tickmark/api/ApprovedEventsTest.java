package io.tickmark.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log holds of every event is approved: its name, its revision and its JSON. So what was stored stays readable, and a change
 * shows in a review. Run with {@code -Dapprove=true} to write the files, and read them before they are committed.
 */
class ApprovedEventsTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** An approved file. */
    record Approved(String name, int revision, JsonNode event) {

        static Approved of(Class<? extends Event> type) {
            return new Approved(
                    EventTypes.nameOf(type), EventTypes.revisionOf(type), MAPPER.valueToTree(Samples.of(type)));
        }
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void isStoredAsApproved(Class<? extends Event> type) throws IOException {
        String stored = MAPPER.writeValueAsString(Approved.of(type)).replace("\r\n", "\n") + "\n";
        Path file = fileOf(type);
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, stored);
        }
        assertThat(file)
                .as(
                        "%s is new: look at its JSON, then approve it with -Dapprove=true%n%s",
                        type.getSimpleName(), stored)
                .exists();
        assertThat(stored)
                .as("%s is stored as approved; a changed event needs a new revision and an upcaster", file)
                .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void whatIsStoredCanBeRead(Class<? extends Event> type) throws IOException {
        Approved approved = MAPPER.readValue(Files.readString(fileOf(type)), Approved.class);
        Event read = MAPPER.treeToValue(approved.event(), type);
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
        return APPROVED.resolve(EventTypes.nameOf(type) + ".v" + EventTypes.revisionOf(type) + ".json");
    }

    private static Stream<Class<? extends Event>> eventTypes() {
        return EventTypes.all().stream();
    }
}
