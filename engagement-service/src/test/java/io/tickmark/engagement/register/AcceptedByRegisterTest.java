package io.tickmark.engagement.register;

import static io.tickmark.engagement.register.RegisterPast.DAY;
import static io.tickmark.engagement.register.RegisterPast.NONE_SAID;
import static io.tickmark.engagement.register.RegisterPast.OPENED;
import static io.tickmark.engagement.register.RegisterPast.PROGRAMME;
import static io.tickmark.engagement.register.RegisterPast.RECORDED;
import static io.tickmark.engagement.register.RegisterPast.REVIEWED;
import static io.tickmark.engagement.register.RegisterPast.VAULT;
import static io.tickmark.engagement.register.RegisterPast.WITHDRAWN;

import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.register.EntryKind;
import io.tickmark.api.register.RegisterCommand;
import io.tickmark.engagement.aggregate.CommandTable;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every command of a register, in every state of it. */
class AcceptedByRegisterTest {

    private static final SegregationViolation VIOLATION =
            new SegregationViolation("D20", "reviewing the register", List.of("ivo"), "ivo");

    @Test
    void onlyWhatIsListed() throws IOException {
        String table = CommandTable.of(Register.class)
                .in("nothing")
                .in("OPEN, one entry", OPENED, RECORDED)
                .in("OPEN, all withdrawn", OPENED, RECORDED, WITHDRAWN)
                .in("OPEN, none said", OPENED, NONE_SAID)
                .in("REVIEWED, one entry", OPENED, RECORDED, REVIEWED)
                .in("REVIEWED, none said", OPENED, NONE_SAID, REVIEWED)
                .ask(RegisterPast.record(VAULT), story -> story.as("ivo", Role.IT_SECURITY))
                .ask(RegisterPast.revise(1, VAULT, DAY), story -> story.as("ivo", Role.IT_SECURITY))
                .ask(RegisterPast.withdraw(1, DAY), story -> story.as("ivo", Role.IT_SECURITY))
                .ask(RegisterPast.sayNone(), story -> story.as("ivo", Role.IT_SECURITY))
                .ask(RegisterPast.review(), story -> story.as("erin", Role.EXECUTIVE))
                .ask(
                        new RegisterCommand.NoteSegregationViolation(PROGRAMME, EntryKind.TOOL, VIOLATION),
                        story -> story.asReactionTo("command"))
                .asksAll(RegisterCommand.class)
                .text();
        CommandTable.isApproved("register", CommandTable.titled("What a register accepts", List.of(table)));
    }
}
