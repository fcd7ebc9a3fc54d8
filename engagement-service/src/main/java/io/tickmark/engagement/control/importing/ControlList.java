package io.tickmark.engagement.control.importing;

import io.tickmark.api.control.Definition;
import java.util.List;

/**
 * What a file holds. It may be registered only if nothing was rejected.
 *
 * @param ignoredColumns columns that the product does not know
 */
public record ControlList(List<Definition> controls, List<RejectedRow> rejected, List<String> ignoredColumns) {

    static ControlList tooLarge(long size) {
        return refused(
                0, "the file has " + size + " bytes; at most " + ControlListReader.LARGEST + " (10 MB) are read");
    }

    static ControlList refused(long line, String reason) {
        return new ControlList(List.of(), List.of(new RejectedRow(line, reason)), List.of());
    }
}
