package io.tickmark.engagement.process.decision;

import io.tickmark.engagement.rules.OneProcessLeads;
import io.tickmark.engagement.rules.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The one service organisation whose processes run in the process engine. The engine and its task list show everybody
 * everything, so whatever belongs to another organisation stays out of them.
 */
@Component
public class ServedOrganisation {

    private final @Nullable String tenant;

    /** The organisation with this id; none where it is blank. */
    public ServedOrganisation(@Value("${tickmark.zeebe.tenant:}") String tenant) {
        this.tenant = tenant.isBlank() ? null : tenant;
    }

    /** Whether it is this one. */
    public boolean is(@Nullable String organisation) {
        return tenant != null && tenant.equals(organisation);
    }

    /**
     * Holds the engine to what is this organisation's.
     *
     * @throws RuleViolation PROCESS if it is about another organisation's engagement or programme
     */
    public void mustOwn(Subject subject) {
        if (!is(subject.tenant())) {
            throw RuleViolation.of(
                    OneProcessLeads.PROCESS,
                    "This process engine serves " + name() + ", and " + subject.programmeId()
                            + " does not belong to it. Cancel the process.");
        }
    }

    /** Its id, as people read it. */
    public String name() {
        return tenant == null ? "no organisation" : tenant;
    }
}
