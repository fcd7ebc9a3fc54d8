package io.tickmark.engagement.engagement;

import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.engagement.rules.FirmId;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.Today;
import java.time.Clock;

/** R37, R39: only a licensed firm that confirmed its independence can be attached, by a letter that is signed. */
final class LetterBinds {

    private LetterBinds() {}

    static void check(EngagementLetter letter, Clock clock) {
        EngagementLetter given = Input.present("letter", letter);
        FirmId.check("firm", Input.text("firm", given.firm()));
        Input.text("firmName", given.firmName());
        if (given.licence() == null || given.licence().isBlank()) {
            throw RuleViolation.of("R37", "Record the licence under which the firm examines, as you verified it.")
                    .with("field", "licence");
        }
        if (!given.independenceConfirmed()) {
            throw RuleViolation.of("R37", "The firm has not confirmed its independence, so it cannot examine.")
                    .with("firm", given.firm());
        }
        Today.notAfter(clock, "R39", "signedOn", given.signedOn());
    }
}
