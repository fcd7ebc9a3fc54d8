package io.tickmark.engagement.aggregate;

import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.engagement.engagement.Engagement;
import io.tickmark.engagement.gap.Gap;
import io.tickmark.engagement.programme.Programme;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a process does reaches what it was started for, and nothing else. */
class ScopeTest {

    private static final EngagementCommand BIND = new EngagementCommand.BindProcess("eng-1", "77");
    private static final EngagementEvent BOUND = new EngagementEvent.ProcessBound("eng-1", "77");
    private static final GapCommand REMIND = new GapCommand.NoteReminderDue("gap-1", 5);

    @Test
    void aProcessReachesItsOwnEngagementOnly() {
        engagement().asSystemOf("acme", "eng-1", "prg-1").when(BIND).yields(BOUND);
        engagement().asSystemOf("acme", "eng-2", "prg-1").when(BIND).isRefusedBy("S2");
        engagement().asSystemOf("other", "eng-1", "prg-1").when(BIND).isRefusedBy("S2");
    }

    @Test
    void aProcessReachesTheGapsOfItsEngagementOnly() {
        gap().asSystemOf("acme", "eng-2", "prg-1").when(REMIND).isRefusedBy("S2");
        gap().asSystemOf("other", "eng-1", "prg-1").when(REMIND).isRefusedBy("S2");
        gap().asSystemOf("acme", "eng-1", "prg-1").when(REMIND).changesNothing();
    }

    @Test
    void aProcessMakesNothingForAnotherEngagement() {
        var identify = new GapCommand.Identify(
                "gap-1",
                "eng-1",
                "acme",
                "ctl-1",
                "A-1",
                List.of("CC6.1"),
                GapSource.READINESS,
                Severity.HIGH,
                "No record.",
                "Keep one.",
                "omar");
        Story.of(Gap.class).asSystemOf("acme", "eng-2").when(identify).isRefusedBy("S2");
        Story.of(Gap.class).asSystemOf("acme", "eng-1").when(identify).yields(identified());
    }

    @Test
    void theFirstInstanceLeads() {
        engagement().given(BOUND).asSystem().when(BIND).changesNothing();
        engagement()
                .given(BOUND)
                .asSystem()
                .when(new EngagementCommand.BindProcess("eng-1", "78"))
                .isRefusedBy("PROCESS");
        Story.of(Programme.class)
                .given(
                        new ProgrammeEvent.Created("prg-1", "acme", "Acme", "Acme", "Cloud", LocalDate.of(2027, 1, 1)),
                        new ProgrammeEvent.ProcessBound("prg-1", "99"))
                .asSystem()
                .when(new ProgrammeCommand.BindProcess("prg-1", "98"))
                .isRefusedBy("PROCESS");
    }

    private static Story<Engagement> engagement() {
        return Story.of(Engagement.class).given(new EngagementEvent.Opened("eng-1", "prg-1", "acme", "Acme 2027"));
    }

    private static Story<Gap> gap() {
        return Story.of(Gap.class).given(identified());
    }

    private static GapEvent identified() {
        return new GapEvent.Identified(
                "gap-1",
                "eng-1",
                "acme",
                "ctl-1",
                "A-1",
                List.of("CC6.1"),
                GapSource.READINESS,
                Severity.HIGH,
                "No record.",
                "Keep one.",
                "omar");
    }
}
