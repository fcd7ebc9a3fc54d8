package io.tickmark.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.tickmark.api.register.Entry;
import io.tickmark.api.register.EntryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log holds of every kind of entry is approved: its JSON stays readable. Run with {@code -Dapprove=true} to write the files,
 * and read them before they are committed.
 */
class ApprovedEntriesTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved-entries");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @EnumSource
    void isStoredAsApproved(EntryKind kind) throws IOException {
        String stored = MAPPER.writeValueAsString(sample(kind)).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(fileOf(kind), stored);
        }
        assertThat(fileOf(kind))
                .as("%s is new: look at its JSON, then approve it with -Dapprove=true%n%s", kind, stored)
                .exists();
        assertThat(stored).isEqualTo(Files.readString(fileOf(kind)).replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredCanBeRead(EntryKind kind) throws IOException {
        Entry read = MAPPER.readValue(Files.readString(fileOf(kind)), Entry.class);
        assertThat(read).isEqualTo(sample(kind));
        assertThat(read.title()).startsWith("a ");
    }

    @Test
    void eachRecordIsOneKindAndGoesByItsName() {
        JsonSubTypes.Type[] names =
                Entry.class.getAnnotation(JsonSubTypes.class).value();

        assertThat(names).extracting(type -> (Object) type.value()).containsExactlyInAnyOrder((Object[])
                Entry.class.getPermittedSubclasses());
        assertThat(names)
                .allSatisfy(type ->
                        assertThat(((Entry) Samples.of(type.value())).kind()).hasToString(type.name()));
        assertThat(names).hasSameSizeAs(EntryKind.values());
    }

    @Test
    void everyApprovedFileBelongsToAKind() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(EntryKind.values())
                            .map(ApprovedEntriesTest::fileOf)
                            .toList());
        }
    }

    private static Entry sample(EntryKind kind) {
        return Arrays.stream(Entry.class.getPermittedSubclasses())
                .map(type -> (Entry) Samples.of(type))
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Path fileOf(EntryKind kind) {
        return APPROVED.resolve(kind + ".json");
    }
}
