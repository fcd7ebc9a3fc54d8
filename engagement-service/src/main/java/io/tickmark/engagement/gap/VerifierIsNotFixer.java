package io.tickmark.engagement.gap;

import io.tickmark.engagement.rules.RuleViolation;

/** R33, D20: whoever mended a gap does not judge whether it is mended. */
final class VerifierIsNotFixer {

    private VerifierIsNotFixer() {}

    static void check(String fixer, String verifier) {
        if (fixer.equals(verifier)) {
            throw RuleViolation.of("R33", verifier + " mended this gap; somebody else has to verify it.")
                    .with("fixer", fixer)
                    .with("verifier", verifier);
        }
    }
}
