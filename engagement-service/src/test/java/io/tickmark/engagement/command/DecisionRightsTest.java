package io.tickmark.engagement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.api.Role;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.platform.PlatformCommand;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionRightsTest {

    @Test
    void everyCommandHasItsRoles() {
        Stream<Class<?>> all = Stream.of(
                        ProgrammeCommand.class,
                        EngagementCommand.class,
                        ControlCommand.class,
                        GapCommand.class,
                        WorkItemCommand.class,
                        ReportCommand.class,
                        PlatformCommand.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()));
        assertThat(DecisionRights.commands()).isEqualTo(all.collect(java.util.stream.Collectors.toSet()));
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
