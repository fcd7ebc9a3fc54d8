package io.tickmark.api.control;

import io.tickmark.api.StateTable;
import java.util.EnumSet;
import java.util.Set;

/** Where a control stands (R22, R28, R48). From which day on something holds, its events say. */
public enum ControlState {
    REGISTERED,
    IMPLEMENTED,
    RETIRED;

    /** Those in which the control is in use. */
    public static final Set<ControlState> OPEN = Set.of(REGISTERED, IMPLEMENTED);

    /** What may happen when. */
    public static final StateTable<ControlState, ControlEvent> TABLE = new StateTable<ControlState, ControlEvent>()
            .begin(ControlEvent.Registered.class)
            .allow(ControlEvent.Revised.class, OPEN)
            .allow(ControlEvent.Assigned.class, OPEN)
            .allow(ControlEvent.Mapped.class, OPEN)
            .allow(ControlEvent.Implemented.class, EnumSet.of(REGISTERED))
            .allow(ControlEvent.Retired.class, OPEN)
            .allow(ControlEvent.Assessed.class, OPEN);

    public boolean open() {
        return OPEN.contains(this);
    }

    /** The state right after an event. */
    public ControlState after(ControlEvent event) {
        return switch (event) {
            case ControlEvent.Registered e -> REGISTERED;
            case ControlEvent.Revised e -> this;
            case ControlEvent.Assigned e -> this;
            case ControlEvent.Mapped e -> this;
            case ControlEvent.Implemented e -> IMPLEMENTED;
            case ControlEvent.Retired e -> RETIRED;
            case ControlEvent.Assessed e -> this;
        };
    }
}
