package io.tickmark.engagement.control;

import io.tickmark.api.control.Definition;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import io.tickmark.engagement.rules.Input;

/** What a row of the control list must hold; systems, population and test may come later (R5, R8, R18, R23). */
final class DefinitionIsComplete {

    private DefinitionIsComplete() {}

    /** The same definition with its criteria in catalogue order. */
    static Definition check(Definition definition, CriteriaCatalogue catalogue) {
        Definition given = Input.present("definition", definition);
        Input.text("code", given.code());
        Input.text("title", given.title());
        Input.text("description", given.description());
        Input.texts("criteria", given.criteria());
        OwnersAreNamed.check(given.owner(), given.deputy(), given.evidenceOwner());
        Input.present("frequency", given.frequency());
        Input.present("nature", given.nature());
        Input.present("type", given.type());
        Input.distinctTexts("systems", given.systems());
        Input.optionalText("population", given.population());
        Input.optionalText("test", given.test());
        return given.serving(catalogue.inOrder(given.criteria()));
    }
}
