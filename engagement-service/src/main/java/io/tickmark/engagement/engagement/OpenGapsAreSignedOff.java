package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.OpenGap;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** R26: an examination may begin with open gaps only if the sponsor has signed off exactly these. */
final class OpenGapsAreSignedOff {

    private OpenGapsAreSignedOff() {}

    static void check(List<OpenGap> open, Set<String> signedOff) {
        if (!open.isEmpty() && !ids(open).equals(signedOff)) {
            String gaps = open.stream().map(OpenGap::controlCode).collect(Collectors.joining(", "));
            throw RuleViolation.of("R26", "The sponsor has not signed off these open gaps: " + gaps + ".")
                    .with("gaps", ids(open).stream().sorted().toList());
        }
    }

    /** The ids of the gaps, each named once. */
    static Set<String> ids(List<OpenGap> gaps) {
        List<String> ids =
                Input.present("openGaps", gaps).stream().map(OpenGap::gapId).toList();
        Input.distinctTexts("openGaps.gapId", ids);
        return Set.copyOf(ids);
    }
}
