package io.tickmark.api.control;

import io.tickmark.api.AtMost;
import io.tickmark.api.Command;
import io.tickmark.api.DecidedBy;
import io.tickmark.api.FreeText;
import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a control. */
public sealed interface ControlCommand extends Command {

    String controlId();

    @Override
    default String aggregateId() {
        return controlId();
    }

    /** Registers a control; the same definition again changes nothing (R22). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.CONTROL_OWNER, Role.IT_SECURITY})
    record Register(
            String controlId, @Refers(Kind.PROGRAMME) String programmeId, String tenant, Definition definition)
            implements ControlCommand {}

    /** Makes a new version that holds from a day on (R48). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.CONTROL_OWNER, Role.IT_SECURITY})
    record Revise(
            String controlId,
            Definition definition,
            LocalDate effectiveFrom,
            @FreeText String reason) implements ControlCommand {}

    /** Names owner, deputy and evidence owner (R18). */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record Assign(String controlId, String owner, String deputy, String evidenceOwner) implements ControlCommand {}

    /** Replaces the criteria that the control serves (R23). */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record Map(String controlId, @AtMost(1_000) List<String> criteria) implements ControlCommand {}

    /** Says from which day on the control operates (R28). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.CONTROL_OWNER, Role.IT_SECURITY})
    record Implement(String controlId, LocalDate effectiveFrom) implements ControlCommand {}

    /** Ends the control. */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record Retire(
            String controlId,
            LocalDate effectiveFrom,
            @FreeText String reason) implements ControlCommand {}

    /**
     * Rates the control in an engagement; anything less than meeting its criteria names the shortfall (R19, R21).
     *
     * @param basis what the rating rests on
     */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.IT_SECURITY, Role.CONTROL_OWNER})
    record Assess(
            String controlId,
            @Refers(Kind.ENGAGEMENT) String engagementId,
            Rating rating,
            @FreeText String basis,
            @Nullable Shortfall shortfall)
            implements ControlCommand {}
}
