package io.tickmark.projections.controls;

import io.tickmark.api.control.Definition;
import java.util.List;

/** Definitions with one part replaced. */
final class Definitions {

    private Definitions() {}

    static Definition owned(Definition d, String owner, String deputy, String evidenceOwner) {
        return new Definition(
                d.code(),
                d.title(),
                d.description(),
                d.criteria(),
                owner,
                deputy,
                evidenceOwner,
                d.frequency(),
                d.nature(),
                d.type(),
                d.systems(),
                d.population(),
                d.test());
    }

    static Definition serving(Definition d, List<String> criteria) {
        return new Definition(
                d.code(),
                d.title(),
                d.description(),
                criteria,
                d.owner(),
                d.deputy(),
                d.evidenceOwner(),
                d.frequency(),
                d.nature(),
                d.type(),
                d.systems(),
                d.population(),
                d.test());
    }
}
