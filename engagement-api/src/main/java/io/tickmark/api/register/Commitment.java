package io.tickmark.api.register;

import io.tickmark.api.OneLine;
import io.tickmark.api.catalogue.Category;
import java.util.Set;

/**
 * A service commitment or system requirement (D4).
 *
 * @param statement what is promised or required, in one sentence
 * @param categories the categories that trace to it: they follow from commitments (E4)
 * @param source where it is made, such as a contract or a service level agreement
 */
public record Commitment(@OneLine(max = 1_000) String statement, Set<Category> categories, String source)
        implements Entry {

    @Override
    public EntryKind kind() {
        return EntryKind.COMMITMENT;
    }

    @Override
    public String title() {
        return statement;
    }
}
