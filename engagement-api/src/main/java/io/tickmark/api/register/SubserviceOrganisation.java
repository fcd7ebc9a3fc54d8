package io.tickmark.api.register;

import io.tickmark.api.FreeText;
import io.tickmark.api.OneLine;
import io.tickmark.api.Period;
import io.tickmark.api.Refers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vendor whose controls the service organisation relies on (D5).
 *
 * @param carveOut set exactly where its controls are carved out
 * @param inclusive set exactly where its controls are included
 * @param reportCovers the period that its newest report covers; null where there is none on file
 */
public record SubserviceOrganisation(
        String name,
        @FreeText String services,
        Method method,
        @Nullable CarveOut carveOut,
        @Nullable Inclusive inclusive,
        @Nullable Period reportCovers)
        implements Entry {

    /** How the description treats its controls. */
    public enum Method {
        CARVE_OUT,
        INCLUSIVE
    }

    /**
     * Its controls are left out of the examination.
     *
     * @param complementaryControls what its controls are assumed to do (CSOCs), each in one line
     * @param monitoringControlId the control by which the service organisation monitors it
     */
    public record CarveOut(
            @OneLine(max = 1_000) List<String> complementaryControls,
            @Refers(Refers.Kind.CONTROL) String monitoringControlId) {}

    /**
     * Its controls are examined too.
     *
     * @param assertionOnFileSince the day on which its own assertion was received
     */
    public record Inclusive(LocalDate assertionOnFileSince) {}

    @Override
    public EntryKind kind() {
        return EntryKind.SUBSERVICE_ORGANISATION;
    }

    @Override
    public String title() {
        return name;
    }
}
