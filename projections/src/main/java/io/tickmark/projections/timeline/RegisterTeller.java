package io.tickmark.projections.timeline;

import static io.tickmark.projections.timeline.Told.in;

import io.tickmark.api.register.Entry;
import io.tickmark.api.register.RegisterEvent;
import org.jspecify.annotations.Nullable;

/** The events of a register in plain words. */
final class RegisterTeller implements Teller<RegisterEvent> {

    @Override
    public @Nullable SubjectRow begun(RegisterEvent event) {
        return event instanceof RegisterEvent.Opened e
                ? SubjectRow.of("register", e.registerId(), e.kind().noun())
                : null;
    }

    @Override
    public Told tell(RegisterEvent event, SubjectRow about) {
        String noun = about.subject().name();
        return switch (event) {
            case RegisterEvent.Opened e -> in(Phase.MONITORING, "opened the register for the kind " + noun);
            case RegisterEvent.EntryRecorded e ->
                in(Phase.MONITORING, "recorded the " + words(e.entry()) + ", from " + e.effectiveFrom() + " on")
                        .now(noun + " " + e.number(), e.entry().title())
                        .now("state", "OPEN");
            case RegisterEvent.EntryRevised e ->
                in(Phase.MONITORING, "revised the " + words(e.after()) + " from " + e.effectiveFrom() + " on")
                        .now(noun + " " + e.number(), e.after().title())
                        .now("state", "OPEN")
                        .because(e.reason());
            case RegisterEvent.EntryWithdrawn e ->
                in(Phase.MONITORING, "withdrew the " + words(e.entry()) + " from " + e.effectiveFrom() + " on")
                        .now(noun + " " + e.number(), "withdrawn")
                        .now("state", "OPEN")
                        .because(e.reason());
            case RegisterEvent.NoneSaid e ->
                in(Phase.MONITORING, "said that there is no " + noun)
                        .now("state", "OPEN")
                        .because(e.reason());
            case RegisterEvent.Reviewed e ->
                in(Phase.MONITORING, "reviewed the register for the kind " + noun)
                        .now("state", "REVIEWED")
                        .because(e.conclusion());
            case RegisterEvent.SegregationViolationBlocked e ->
                Told.blocked(Phase.MONITORING, e.violation(), " for the kind " + noun);
        };
    }

    private static String words(Entry entry) {
        return entry.kind().noun() + " " + entry.title();
    }
}
