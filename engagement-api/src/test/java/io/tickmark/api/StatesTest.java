package io.tickmark.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.ControlState;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapState;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.api.register.RegisterState;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.report.ReportState;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.api.workitem.WorkItemState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All pairs of state and event, against docs/states.md, which is printed from the code: run with {@code -Dapprove=true}, and read it
 * before it is committed.
 */
class StatesTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "states.md");

    /** A state machine. */
    private record Machine<S extends Enum<S>, E extends Event>(
            String title, Class<S> states, Class<E> events, StateTable<S, E> table, BiFunction<S, E, S> after) {

        List<Class<? extends E>> family() {
            return Arrays.stream(events.getPermittedSubclasses())
                    .<Class<? extends E>>map(type -> type.asSubclass(events))
                    .toList();
        }

        /** Where an event leads from each state in which it may happen. */
        Set<S> targets(Class<? extends E> event) {
            Set<S> from = table.from(event);
            return (from.isEmpty() ? Stream.of(states.getEnumConstants()) : from.stream())
                    .flatMap(state -> samples(event).map(sample -> after.apply(state, sample)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String text() {
            return "## " + title + "\n\n"
                    + Arrays.toString(states.getEnumConstants()).replaceAll("[\\[\\]]", "")
                    + "\n\n| event | from | to |\n| --- | --- | --- |\n"
                    + family().stream().map(this::row).collect(Collectors.joining());
        }

        private String row(Class<? extends E> event) {
            Set<S> from = table.from(event);
            Set<S> to = targets(event);
            String start = from.isEmpty() ? "the beginning" : from.size() == size() ? "any" : words(from);
            String end = to.equals(from) && !from.isEmpty() && leavesAll(event) ? "the same" : words(to);
            return "| `" + EventTypes.nameOf(event) + "` | " + start + " | " + end + " |\n";
        }

        private boolean leavesAll(Class<? extends E> event) {
            return table.from(event).stream()
                    .allMatch(state -> samples(event).allMatch(sample -> after.apply(state, sample) == state));
        }

        private int size() {
            return states.getEnumConstants().length;
        }

        private String words(Set<S> some) {
            return some.stream().map(Enum::name).collect(Collectors.joining(", "));
        }
    }

    /** Several where the state that follows depends on what the event says. */
    private static <E extends Event> Stream<E> samples(Class<? extends E> event) {
        List<? extends Event> more = event == EngagementEvent.BaselineFrozen.class
                ? List.of(new EngagementEvent.BaselineFrozen("eng-1", List.of(), "00"))
                : event == EngagementEvent.Resumed.class
                        ? EngagementStatus.TABLE.from(EngagementEvent.PutOnHold.class).stream()
                                .map(to -> new EngagementEvent.Resumed("eng-1", to, "a reason"))
                                .toList()
                        : List.of();
        return Stream.concat(Stream.of(Samples.of(event)), more.stream().map(event::cast));
    }

    private static final Machine<EngagementStatus, EngagementEvent> ENGAGEMENT = new Machine<>(
            "Engagement",
            EngagementStatus.class,
            EngagementEvent.class,
            EngagementStatus.TABLE,
            EngagementStatus::after);
    private static final Machine<GapState, GapEvent> GAP =
            new Machine<>("Gap", GapState.class, GapEvent.class, GapState.TABLE, GapState::after);
    private static final Machine<WorkItemState, WorkItemEvent> WORK_ITEM = new Machine<>(
            "Work item", WorkItemState.class, WorkItemEvent.class, WorkItemState.TABLE, WorkItemState::after);
    private static final Machine<ReportState, ReportEvent> REPORT =
            new Machine<>("Report", ReportState.class, ReportEvent.class, ReportState.TABLE, ReportState::after);
    private static final Machine<ControlState, ControlEvent> CONTROL =
            new Machine<>("Control", ControlState.class, ControlEvent.class, ControlState.TABLE, ControlState::after);
    private static final Machine<RegisterState, RegisterEvent> REGISTER = new Machine<>(
            "Register", RegisterState.class, RegisterEvent.class, RegisterState.TABLE, RegisterState::after);
    private static final List<Machine<?, ?>> ALL = List.of(ENGAGEMENT, CONTROL, GAP, WORK_ITEM, REPORT, REGISTER);

    @Test
    void areAsDocumented() throws IOException {
        String text = """
                # States

                Printed from the state tables in `engagement-api`, by which aggregates refuse and read models fold.
                What rests or has ended with its engagement refuses everything besides.

                """ + ALL.stream().map(Machine::text).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("approve")) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(text).isEqualTo(Files.readString(DOCUMENT).replace("\r\n", "\n"));
    }

    @Test
    void everyStateIsReachedAndEveryEventHasItsPlace() {
        assertThat(ALL).allSatisfy(StatesTest::isWhole);
    }

    private static <S extends Enum<S>, E extends Event> void isWhole(Machine<S, E> machine) {
        Set<S> reached = machine.family().stream()
                .flatMap(event -> machine.targets(event).stream())
                .collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrder(machine.states().getEnumConstants());
    }

    @Test
    void whatIsSettledStaysSettled() {
        assertThat(leaving(CONTROL, Set.of(ControlState.RETIRED))).isEmpty();
        assertThat(leaving(GAP, Set.of(GapState.VERIFIED, GapState.RISK_ACCEPTED)))
                .isEmpty();
        assertThat(leaving(WORK_ITEM, Set.of(WorkItemState.CONCLUDED))).isEmpty();
        assertThat(leaving(REPORT, Set.of(ReportState.ISSUED))).isEmpty();
        assertThat(leaving(
                        ENGAGEMENT,
                        Set.of(EngagementStatus.CLOSED, EngagementStatus.CANCELLED, EngagementStatus.WITHDRAWN)))
                .isEmpty();
    }

    /** The events that lead out of these states. */
    private static <S extends Enum<S>, E extends Event> List<Class<? extends E>> leaving(
            Machine<S, E> machine, Set<S> states) {
        return machine.family().stream()
                .filter(event -> machine.table().from(event).stream()
                        .filter(states::contains)
                        .anyMatch(state -> samples(event)
                                .anyMatch(sample -> machine.after().apply(state, sample) != state)))
                .toList();
    }
}
