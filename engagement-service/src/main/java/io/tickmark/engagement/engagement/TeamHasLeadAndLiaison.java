package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.Team;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R11, R13: a sponsor is accountable for the engagement, a lead runs it, a liaison speaks with the auditor. */
final class TeamHasLeadAndLiaison {

    private TeamHasLeadAndLiaison() {}

    static void check(Team team) {
        Team given = Input.present("team", team);
        List<String> missing = new ArrayList<>();
        name("sponsor", given.sponsor(), missing);
        name("lead", given.lead(), missing);
        name("liaison", given.liaison(), missing);
        if (!missing.isEmpty()) {
            throw RuleViolation.of("R13", "Nobody is named as " + String.join(", ", missing) + "; name a person.")
                    .with("missing", missing);
        }
    }

    private static void name(String part, @Nullable String person, List<String> missing) {
        if (person == null || person.isBlank()) {
            missing.add(part);
        }
    }
}
