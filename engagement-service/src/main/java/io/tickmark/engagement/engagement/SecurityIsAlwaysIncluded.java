package io.tickmark.engagement.engagement;

import io.tickmark.api.catalogue.Category;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** R3: Security is part of every examination; the other four categories are chosen. */
final class SecurityIsAlwaysIncluded {

    private SecurityIsAlwaysIncluded() {}

    /** The categories in the order of the standard. */
    static Set<Category> check(Set<Category> categories) {
        if (!Input.present("categories", categories).contains(Category.SECURITY)) {
            throw RuleViolation.of("R3", "Security cannot be left out; add it to the categories.")
                    .with("missing", Category.SECURITY);
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(categories));
    }
}
