package io.tickmark.engagement.process.decision;

import static io.tickmark.engagement.process.decision.JobsForTests.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.process.decision.ProcessTree.Root;
import io.tickmark.engagement.process.decision.ProcessTree.StartedByHand;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.models.ProcessId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectsTest {

    private static final Map<String, String> MINE =
            Map.of("engagementId", "eng", "programmeId", "prg", "tenant", "acme", "engagementName", "Acme 2027");

    private final PastEvents past = new PastEvents()
            .and(
                    new ProgrammeEvent.Created("prg", "acme", "Acme", "Acme", "Cloud", LocalDate.of(2027, 1, 1)),
                    new EngagementEvent.Opened("eng", "prg", "acme", "Acme 2027"),
                    new EngagementEvent.Opened("other", "prg-other", "acme", "Other 2027"),
                    new EngagementEvent.ProcessBound("other", "88"));
    private final CommandSender commands = mock(CommandSender.class);
    private final ServedOrganisation served = Serving.only("acme");
    private Root root = new Root(77, "engagement");

    @Test
    void theFirstJobBindsTheEngagementToItsProcess() throws Exception {
        assertThat(of(MINE)).isEqualTo(new Subject("acme", "prg", "eng"));

        verify(commands)
                .send(
                        new EngagementCommand.BindProcess("eng", "77"),
                        new Origin("bind-77", Actor.process("acme", Set.of("eng")), "eng", null, null));
    }

    @Test
    void aBoundEngagementIsNotBoundAgain() throws Exception {
        past.and(new EngagementEvent.ProcessBound("eng", "77"));

        assertThat(of(MINE).engagementId()).isEqualTo("eng");
        verify(commands, never()).send(any(), any());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ENGAGEMENT", "MONITORING"})
    void aProcessThatSomebodyStartedByHandIsAboutNothing(ProcessId process) {
        root = new Root(77, process.key());

        assertThatExceptionOfType(StartedByHand.class)
                .isThrownBy(() -> of(MINE))
                .matches(stranger -> stranger.root().equals(root));
        verify(commands, never()).send(any(), any());
    }

    @Test
    void anotherInstanceLeadsTheEngagement() {
        past.and(new EngagementEvent.ProcessBound("eng", "76"));

        refused(MINE, "76");
    }

    @Test
    void variablesThatNameSomethingElseAreRefused() {
        refused(and("engagementId", "other"), "88");
        refused(and("engagementId", "nowhere"), "no engagement");
        refused(and("tenant", "other"), "tenant");
        refused(and("programmeId", "prg-other"), "programmeId");
        refused(Map.of(), "engagementId");
    }

    @Test
    void monitoringIsAboutItsProgrammeAndTheEngagementsOfIt() throws Exception {
        root = new Root(99, "monitoring");

        assertThat(of(MINE)).isEqualTo(new Subject("acme", "prg", "eng"));
        verify(commands)
                .send(
                        new ProgrammeCommand.BindProcess("prg", "99"),
                        new Origin("bind-99", Actor.process("acme", Set.of("prg")), "prg", null, null));
        past.and(new ProgrammeEvent.ProcessBound("prg", "99"));
        refused(and("engagementId", "other"), "none of the programme");
        refused(and("programmeId", "prg-other"), "no programme");
        root = new Root(100, "monitoring");
        refused(MINE, "99");
    }

    @Test
    void anotherOrganisationsEngagementIsNeitherBoundNorWorkedFor() {
        past.and(new EngagementEvent.Opened("theirs", "prg-theirs", "birch", "Birch 2027"));

        refused(Map.of("engagementId", "theirs"), "serves acme");
        verify(commands, never()).send(any(), any());
    }

    private Subject of(Map<String, String> variables) throws Exception {
        return new Subjects(key -> root, past, served, commands).of(job(9, variables));
    }

    private void refused(Map<String, String> variables, String because) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> of(variables))
                .withMessageContaining(because)
                .matches(refusal -> refusal.rule().equals("PROCESS"));
    }

    private static Map<String, String> and(String name, String value) {
        Map<String, String> all = new HashMap<>(MINE);
        all.put(name, value);
        return all;
    }
}
