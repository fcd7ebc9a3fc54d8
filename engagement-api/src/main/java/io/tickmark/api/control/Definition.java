package io.tickmark.api.control;

import io.tickmark.api.AtMost;
import io.tickmark.api.FreeText;
import java.util.List;

/**
 * One version of a control as its owner states it. One row of the control list.
 *
 * @param code the entity's own number for it, unique in the programme, such as CC6.1-03
 * @param criteria ids of the criteria that it serves, in catalogue order
 * @param owner person or role that is accountable for the control (R18)
 * @param deputy stands in for the owner
 * @param evidenceOwner person or role that provides its evidence (R18)
 * @param systems names of the systems it runs on
 * @param population what a sample would be drawn from
 * @param test how it is suggested to be tested
 */
public record Definition(
        String code,
        String title,
        @FreeText String description,
        @AtMost(1_000) List<String> criteria,
        String owner,
        String deputy,
        String evidenceOwner,
        Frequency frequency,
        Nature nature,
        ControlType type,
        List<String> systems,
        @FreeText String population,
        @FreeText String test) {

    /** The same control, serving these criteria. */
    public Definition serving(List<String> others) {
        return new Definition(
                code,
                title,
                description,
                others,
                owner,
                deputy,
                evidenceOwner,
                frequency,
                nature,
                type,
                systems,
                population,
                test);
    }

    /** The same control in the hands of these people or roles. */
    public Definition ownedBy(String newOwner, String newDeputy, String newEvidenceOwner) {
        return new Definition(
                code,
                title,
                description,
                criteria,
                newOwner,
                newDeputy,
                newEvidenceOwner,
                frequency,
                nature,
                type,
                systems,
                population,
                test);
    }
}
