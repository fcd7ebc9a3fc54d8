package io.tickmark.engagement.register;

import io.tickmark.api.Event;
import io.tickmark.api.Ids;
import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.register.Commitment;
import io.tickmark.api.register.Entry;
import io.tickmark.api.register.EntryKind;
import io.tickmark.api.register.RegisterCommand;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.api.register.SubserviceOrganisation;
import io.tickmark.api.register.SubserviceOrganisation.CarveOut;
import io.tickmark.api.register.SubserviceOrganisation.Inclusive;
import io.tickmark.api.register.SubserviceOrganisation.Method;
import io.tickmark.api.register.Tool;
import io.tickmark.engagement.aggregate.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tests of registers share: entries of each kind, and the events of a programme's register of tools. */
final class RegisterPast {

    static final String PROGRAMME = "prg-1";
    static final String TOOLS = Ids.register(PROGRAMME, EntryKind.TOOL);
    static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    static final Tool SCANNER = tool("Scanner", "CC7.1");
    static final Tool VAULT = tool("Vault", "CC6.1");
    static final Commitment UPTIME = new Commitment(
            "The service is available 99.9 % of each month", Set.of(Category.AVAILABILITY), "Master agreement");
    static final Period COVERED = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    static final CarveOut CARVED = new CarveOut(List.of("Data centres are locked"), "ctl-1");
    static final Inclusive INCLUDED = new Inclusive(LocalDate.of(2027, 2, 1));

    static final Event OPENED = new RegisterEvent.Opened(TOOLS, PROGRAMME, Story.TENANT, EntryKind.TOOL);
    static final Event RECORDED = recorded(1, SCANNER, "ivo");
    static final Event REVIEWED = new RegisterEvent.Reviewed(TOOLS, PROGRAMME, "erin", "Complete.");
    static final Event WITHDRAWN =
            new RegisterEvent.EntryWithdrawn(TOOLS, PROGRAMME, 1, 1, SCANNER, DAY, "Replaced.", "ivo");
    static final Event NONE_SAID = new RegisterEvent.NoneSaid(TOOLS, PROGRAMME, "All by hand.", "ivo");

    private RegisterPast() {}

    static Tool tool(String name, String... criteria) {
        return new Tool(name, "Finds what is open", new Tool.Fit(true, true, false), List.of(criteria), "ivo");
    }

    static SubserviceOrganisation cloud(Method method, @Nullable CarveOut carveOut, @Nullable Inclusive inclusive) {
        return new SubserviceOrganisation("Cloud", "Hosting", method, carveOut, inclusive, COVERED);
    }

    static Event recorded(int number, Entry entry, String by) {
        return new RegisterEvent.EntryRecorded(TOOLS, PROGRAMME, number, entry, DAY, by);
    }

    static RegisterCommand.RecordEntry record(Entry entry) {
        return new RegisterCommand.RecordEntry(PROGRAMME, Story.TENANT, entry, DAY);
    }

    static RegisterCommand.ReviseEntry revise(int number, Entry entry, LocalDate from) {
        return new RegisterCommand.ReviseEntry(PROGRAMME, number, entry, from, "Renamed.");
    }

    static RegisterCommand.WithdrawEntry withdraw(int number, LocalDate from) {
        return new RegisterCommand.WithdrawEntry(PROGRAMME, EntryKind.TOOL, number, from, "Replaced.");
    }

    static RegisterCommand.SayNone sayNone() {
        return new RegisterCommand.SayNone(PROGRAMME, Story.TENANT, EntryKind.TOOL, "All by hand.");
    }

    static RegisterCommand.Review review() {
        return new RegisterCommand.Review(PROGRAMME, EntryKind.TOOL, "Complete.");
    }
}
