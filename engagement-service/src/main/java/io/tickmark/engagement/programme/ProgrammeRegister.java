package io.tickmark.engagement.programme;

import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.TextKind;
import io.tickmark.eventstore.EventLog;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which programmes there are, straight from the event log. */
@Component
public class ProgrammeRegister {

    private final EventLog log;

    ProgrammeRegister(EventLog log) {
        this.log = log;
    }

    /**
     * Makes sure that a service organisation has this programme (S2).
     *
     * @return the service organisation
     * @throws RuleViolation if it has not, INPUT if that is no id
     */
    public String tenantOf(String programmeId, @Nullable String tenant) {
        TextKind.ID.check("programmeId", programmeId);
        String owner = Objects.requireNonNullElse(tenant, "");
        if (!log.streamsOf("Programme", "tenant", owner).contains(programmeId)) {
            throw RuleViolation.of(RuleViolation.ISOLATION, "There is no such programme.");
        }
        return owner;
    }
}
