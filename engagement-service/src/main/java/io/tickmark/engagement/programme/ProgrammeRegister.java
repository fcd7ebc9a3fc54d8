package io.tickmark.engagement.programme;

import io.tickmark.engagement.command.Homes;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.engagement.rules.TextKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which programmes there are, straight from the event log. */
@Component
public class ProgrammeRegister {

    private final Homes homes;

    ProgrammeRegister(Homes homes) {
        this.homes = homes;
    }

    /**
     * Makes sure that a service organisation has this programme (S2).
     *
     * @return the service organisation
     * @throws RuleViolation if it has not, INPUT if that is no id
     */
    public String tenantOf(String programmeId, @Nullable String tenant) {
        TextKind.ID.check("programmeId", programmeId);
        return homes.tenantOfProgramme(programmeId)
                .filter(owner -> owner.equals(tenant))
                .orElseThrow(() -> RuleViolation.isolation("There is no such programme."));
    }
}
