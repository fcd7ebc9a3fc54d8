package io.tickmark.engagement.register;

import io.tickmark.api.register.Entry;
import io.tickmark.api.register.Tool;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;

/** R32: the criteria that a tool supports are in the catalogue. */
final class ToolSupportsKnownCriteria {

    private ToolSupportsKnownCriteria() {}

    static void check(Entry entry, CriteriaCatalogue catalogue) {
        if (entry instanceof Tool tool) {
            catalogue.inOrder(tool.criteria());
        }
    }
}
