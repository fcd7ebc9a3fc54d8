package io.tickmark.testservers.approved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A golden file: what was approved once, so that a change of it shows in a review. Run a test with {@code -Dapprove=true} to write its
 * files, and read them before they are committed.
 *
 * @param path from the module's directory
 */
public record ApprovedFile(Path path) {

    /** One in the documentation, for readers of the product too. */
    public static ApprovedFile inDocs(String name) {
        return new ApprovedFile(Path.of("..", "docs").resolve(name));
    }

    /**
     * Compares a text with the file, line by line.
     *
     * @throws AssertionError if they differ or there is no file yet
     */
    public void holds(String text) throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
        }
        assertThat(path)
                .as("%s is new: approve it with -Dapprove=true, and read it", path)
                .exists();
        assertThat(text.lines())
                .as("%s; a change that is meant is approved with -Dapprove=true", path)
                .containsExactlyElementsOf(Files.readAllLines(path));
    }
}
