package io.tickmark.engagement.gap;

import io.tickmark.engagement.rules.Preparers;

/** R33, D20: whoever planned or did any of the remediation, in whichever attempt, does not judge whether the gap is closed. */
final class VerifierIsNotFixer {

    private VerifierIsNotFixer() {}

    static void verifies(Preparers fixers, String verifier) {
        fixers.mustNotInclude(verifier, "R33", "verifying the remediation", "somebody who took no part in it has to");
    }

    static void rejects(Preparers fixers, String verifier) {
        fixers.mustNotInclude(
                verifier, "R33", "sending the remediation back", "somebody who took no part in it has to");
    }
}
