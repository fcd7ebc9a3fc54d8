package io.tickmark.engagement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.api.Command;
import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.platform.PlatformCommand;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.register.RegisterCommand;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionRightsTest {

    private static final Actor SYSTEM = Actor.process("acme", Set.of("eng-1"));

    @Test
    void everyCommandHasItsRoles() {
        Stream<Class<?>> all = Stream.of(
                        ProgrammeCommand.class,
                        EngagementCommand.class,
                        ControlCommand.class,
                        GapCommand.class,
                        WorkItemCommand.class,
                        ReportCommand.class,
                        RegisterCommand.class,
                        PlatformCommand.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()));
        assertThat(all)
                .allSatisfy(command -> assertThat(DecisionRights.rolesOf(command.asSubclass(Command.class)))
                        .as(command.getSimpleName())
                        .isNotEmpty()
                        .doesNotHaveDuplicates());
    }

    @Test
    void whatFollowsByItselfIsAskedForByNobody() {
        var violation = new SegregationViolation("R33", "verifying the remediation", List.of("omar"), "omar");
        List<Command> consequences = List.of(
                new ReportCommand.Rest("eng-1", "Merger."),
                new ReportCommand.Resume("eng-1", "Merged."),
                new ReportCommand.Abandon("eng-1", EngagementStatus.CANCELLED, "Sold."),
                new GapCommand.NoteSegregationViolation("gap-1", violation),
                new EngagementCommand.RollForward("eng-2", "eng-1", "prg-1", "acme", "Acme 2028", null));
        for (Command command : consequences) {
            assertThatThrownBy(() -> DecisionRights.mustFollow(command, Origin.request("job-7", SYSTEM)))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.rule()).isEqualTo("ROLE"));
            DecisionRights.mustFollow(command, Origin.reaction("event-7", "some-purpose", SYSTEM, null));
            DecisionRights.mustFollow(command, Origin.request("job-7", SYSTEM).refusal(SYSTEM));
        }
    }

    @Test
    void namesTheRoleThatEntitles() {
        var command = new EngagementCommand.ApproveScope("eng-1");
        assertThat(DecisionRights.entitling(command, Set.of(Role.MANAGER, Role.EXECUTIVE)))
                .isEqualTo(Role.EXECUTIVE);
    }

    @Test
    void refusesEverybodyElseNamingTheRoles() {
        var command = new EngagementCommand.ApproveScope("eng-1");
        assertThatThrownBy(() -> DecisionRights.entitling(command, Set.of(Role.COMPLIANCE_LEAD)))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo("ROLE");
                    assertThat(refusal).hasMessageContaining("executive");
                });
    }
}
