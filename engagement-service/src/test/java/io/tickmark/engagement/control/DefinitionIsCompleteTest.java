package io.tickmark.engagement.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.engagement.aggregate.Story;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionIsCompleteTest {

    @Test
    void theDeputyIsSomebodyElseFromTheBeginning() {
        refused("R8", definition("hr", "hr", List.of("Identity provider")));
    }

    @Test
    void aSystemIsNamedOnce() {
        RuleViolation refusal = refused("INPUT", definition("hr", "legal", List.of("Payroll", "Payroll")));
        assertThat(refusal.facts()).containsEntry("field", "systems");
    }

    private static RuleViolation refused(String rule, Definition definition) {
        return Story.of(Control.class)
                .when(new ControlCommand.Register("ctl-1", "prg-1", Story.TENANT, definition))
                .isRefusedBy(rule);
    }

    private static Definition definition(String owner, String deputy, List<String> systems) {
        return new Definition(
                "CC6.3-01",
                "Quarterly access review",
                "The system owner reviews all accounts.",
                List.of("CC6.3"),
                owner,
                deputy,
                owner,
                Frequency.QUARTERLY,
                Nature.MANUAL,
                ControlType.DETECTIVE,
                systems,
                "",
                "");
    }
}
