package io.tickmark.story;

import io.tickmark.api.Event;
import io.tickmark.api.StateTable;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapState;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.api.register.RegisterState;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.report.ReportState;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.api.workitem.WorkItemState;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One stream of each family, and by the state tables what may come in it next. */
public final class PermittedEvents {

    private final List<Lane<?, ?>> lanes = List.of(
            lane(ProgrammeEvent.class, ProgrammeEvent.Created.class),
            lane(ControlEvent.class, ControlEvent.Registered.class),
            new Lane<>(EngagementEvent.class, EngagementStatus.class, EngagementStatus.TABLE, EngagementStatus::after),
            new Lane<>(GapEvent.class, GapState.class, GapState.TABLE, GapState::after),
            new Lane<>(WorkItemEvent.class, WorkItemState.class, WorkItemState.TABLE, WorkItemState::after),
            new Lane<>(ReportEvent.class, ReportState.class, ReportState.TABLE, ReportState::after),
            new Lane<>(RegisterEvent.class, RegisterState.class, RegisterState.TABLE, RegisterState::after));

    /** All types of event that may ever come in one of the streams. */
    public List<Class<? extends Event>> types() {
        return lanes.stream().<Class<? extends Event>>flatMap(Lane::types).toList();
    }

    /** Those with which the streams begin. */
    public List<Class<? extends Event>> beginnings() {
        return types().stream()
                .filter(type -> lanes.stream().anyMatch(lane -> lane.begins(type)))
                .toList();
    }

    /** Takes an event if it may come now. */
    public boolean take(Event event) {
        return lanes.stream().anyMatch(lane -> lane.take(event));
    }

    private enum Stateless {
        THERE
    }

    /** A family whose events may come in any order once it is there. */
    private static <E extends Event> Lane<Stateless, E> lane(Class<E> family, Class<? extends E> beginning) {
        StateTable<Stateless, E> table = new StateTable<>();
        Lane<Stateless, E> lane = new Lane<>(family, Stateless.class, table, (state, event) -> state);
        lane.types().forEach(type -> {
            if (type == beginning) {
                table.begin(type);
            } else {
                table.allow(type, List.of(Stateless.THERE));
            }
        });
        return lane;
    }

    private static final class Lane<S extends Enum<S>, E extends Event> {

        private final Class<E> family;
        private final StateTable<S, E> table;
        private final BiFunction<S, E, S> after;
        private final S any;
        private @Nullable S state;

        Lane(Class<E> family, Class<S> states, StateTable<S, E> table, BiFunction<S, E, S> after) {
            this.family = family;
            this.table = table;
            this.after = after;
            this.any = states.getEnumConstants()[0];
        }

        Stream<Class<? extends E>> types() {
            return Arrays.stream(family.getPermittedSubclasses()).map(type -> type.asSubclass(family));
        }

        boolean begins(Class<?> type) {
            return family.isAssignableFrom(type)
                    && table.from(type.asSubclass(family)).isEmpty();
        }

        boolean take(Event event) {
            if (!family.isInstance(event)) {
                return false;
            }
            E own = family.cast(event);
            Class<? extends E> type = own.getClass().asSubclass(family);
            boolean permitted = state == null ? begins(type) : table.allows(state, type);
            if (permitted) {
                state = after.apply(state == null ? any : state, own);
            }
            return permitted;
        }
    }
}
