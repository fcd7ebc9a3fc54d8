package io.tickmark.api.register;

import io.tickmark.api.AtMost;
import io.tickmark.api.FreeText;
import java.util.List;

/**
 * A tool or workflow that was brought in, such as a vulnerability scanner (R32).
 *
 * @param criteria the ids of the criteria that it supports
 * @param owner the id of the person who is responsible for it
 */
public record Tool(
        String name,
        @FreeText String purpose,
        Fit fit,
        @AtMost(1_000) List<String> criteria,
        String owner) implements Entry {

    /**
     * What was checked before it was brought in.
     *
     * @param integration whether it works together with what is there
     * @param budget whether there is money for it
     * @param dashboard whether it shows what has to be seen
     */
    public record Fit(boolean integration, boolean budget, boolean dashboard) {}

    @Override
    public EntryKind kind() {
        return EntryKind.TOOL;
    }

    @Override
    public String title() {
        return name;
    }
}
