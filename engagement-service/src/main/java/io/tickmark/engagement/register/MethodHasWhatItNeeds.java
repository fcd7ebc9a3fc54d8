package io.tickmark.engagement.register;

import io.tickmark.api.register.Entry;
import io.tickmark.api.register.SubserviceOrganisation;
import io.tickmark.api.register.SubserviceOrganisation.Method;
import io.tickmark.engagement.rules.RuleViolation;

/**
 * D5: the inclusive method demands the organisation's own assertion, the carve-out method the controls that are assumed there and the
 * control that monitors it. Neither has what belongs to the other.
 */
final class MethodHasWhatItNeeds {

    private MethodHasWhatItNeeds() {}

    static void check(Entry entry) {
        if (entry instanceof SubserviceOrganisation organisation) {
            Method method = organisation.method();
            boolean right = switch (method) {
                case CARVE_OUT -> organisation.carveOut() != null && organisation.inclusive() == null;
                case INCLUSIVE -> organisation.inclusive() != null && organisation.carveOut() == null;
            };
            if (!right) {
                throw RuleViolation.of(
                                "D5",
                                switch (method) {
                                    case CARVE_OUT ->
                                        "With the carve-out method, give carveOut with the complementary controls and"
                                                + " the control that monitors the organisation, and leave inclusive out.";
                                    case INCLUSIVE ->
                                        "With the inclusive method, say in inclusive since when the organisation's own"
                                                + " assertion is on file, and leave carveOut out.";
                                })
                        .with("method", method);
            }
        }
    }
}
