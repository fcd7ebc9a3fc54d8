package io.tickmark.engagement.workitem;

import io.tickmark.api.workitem.Procedure;
import io.tickmark.engagement.rules.Input;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.Set;

/** R57: asking is a procedure, but never the only one. */
final class InquiryAloneConcludesNothing {

    private InquiryAloneConcludesNothing() {}

    static void check(Set<Procedure> procedures) {
        if (Input.present("procedures", procedures).isEmpty()) {
            throw RuleViolation.of("R57", "Name the procedures that were performed.")
                    .with("procedures", procedures);
        }
        if (procedures.equals(Set.of(Procedure.INQUIRY))) {
            throw RuleViolation.of("R57", "Inquiry alone concludes nothing; observe, inspect or reperform as well.")
                    .with("procedures", procedures);
        }
    }
}
