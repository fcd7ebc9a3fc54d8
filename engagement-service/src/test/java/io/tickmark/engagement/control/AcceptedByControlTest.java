package io.tickmark.engagement.control;

import io.tickmark.api.Event;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.control.Rating;
import io.tickmark.engagement.aggregate.CommandTable;
import io.tickmark.engagement.aggregate.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every command of a control, in every state. */
class AcceptedByControlTest {

    private static final String ID = "ctl-1";
    private static final LocalDate MAY = LocalDate.of(2027, 5, 1);
    private static final Definition REVIEW = definition("Quarterly access review");
    private static final Event REGISTERED = new ControlEvent.Registered(ID, "prg-1", Story.TENANT, REVIEW);
    private static final Event IMPLEMENTED = new ControlEvent.Implemented(ID, MAY);
    private static final Event RETIRED = new ControlEvent.Retired(ID, MAY, "Replaced.");

    @Test
    void onlyWhatIsListed() throws IOException {
        CommandTable<Control> table = CommandTable.of(Control.class)
                .in("none")
                .in("registered", REGISTERED)
                .in("implemented", REGISTERED, IMPLEMENTED)
                .in("retired", REGISTERED, IMPLEMENTED, RETIRED)
                .ask(new ControlCommand.Register(ID, "prg-1", Story.TENANT, REVIEW), story -> story)
                .ask(new ControlCommand.Revise(ID, definition("Monthly access review"), MAY, "More."), story -> story)
                .ask(new ControlCommand.Assign(ID, "carla", "dan", "erin"), story -> story)
                .ask(new ControlCommand.Map(ID, List.of("CC6.1")), story -> story)
                .ask(new ControlCommand.Implement(ID, MAY), story -> story)
                .ask(new ControlCommand.Retire(ID, MAY, "Replaced."), story -> story)
                .ask(new ControlCommand.Assess(ID, "eng-1", Rating.MEETS, "Read four.", null), story -> story)
                .asksAll(ControlCommand.class);
        CommandTable.isApproved("control", CommandTable.titled("What a control accepts", List.of(table.text())));
    }

    private static Definition definition(String title) {
        return new Definition(
                "CC6.3-01",
                title,
                "The system owner reviews all accounts.",
                List.of("CC6.3"),
                "control-owner",
                "it-security",
                "control-owner",
                Frequency.QUARTERLY,
                Nature.IT_DEPENDENT,
                ControlType.DETECTIVE,
                List.of("Identity provider"),
                "Access reviews",
                "Inspection.");
    }
}
