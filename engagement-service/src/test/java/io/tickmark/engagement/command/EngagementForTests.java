package io.tickmark.engagement.command;

import io.tickmark.api.Ids;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.programme.ProgrammeCommand;
import java.util.Set;
import java.util.UUID;

/** A programme of Acme with an engagement and a control, for tests that begin with what belongs to them. */
public record EngagementForTests(String programmeId, String engagementId, String controlId) {

    private static final Actor LENA =
            new Actor("lena", Set.of(Role.COMPLIANCE_LEAD), "acme", null, Identification.assignee());

    /** Sets it up in the log, each time anew. */
    public static EngagementForTests open(CommandSender sender, Definition control) {
        String once = UUID.randomUUID().toString();
        String programmeId = Ids.programme(once);
        String engagementId = Ids.engagement(once);
        String controlId = Ids.control(programmeId, control.code());
        sender.send(
                new ProgrammeCommand.Create(programmeId, "acme", "Acme SOC 2", "Acme", "Acme Cloud"),
                Origin.request("programme-" + once, LENA));
        sender.send(
                new EngagementCommand.Open(engagementId, programmeId, "acme", "Acme 2027"),
                Origin.request("engagement-" + once, LENA));
        sender.send(
                new ControlCommand.Register(controlId, programmeId, "acme", control),
                Origin.request("control-" + once, LENA));
        return new EngagementForTests(programmeId, engagementId, controlId);
    }
}
