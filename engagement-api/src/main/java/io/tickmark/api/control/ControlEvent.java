package io.tickmark.api.control;

import io.tickmark.api.Event;
import io.tickmark.api.StoredAs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a control. */
public sealed interface ControlEvent extends Event {

    String controlId();

    @Override
    default String aggregateId() {
        return controlId();
    }

    /** The control exists, in version 1. */
    @StoredAs("control.registered")
    record Registered(String controlId, String programmeId, String tenant, Definition definition)
            implements ControlEvent {

        @Override
        public String partOf() {
            return programmeId;
        }
    }

    /** A new version holds from a day on (R48). */
    @StoredAs("control.revised")
    record Revised(
            String controlId, int version, Definition before, Definition after, LocalDate effectiveFrom, String reason)
            implements ControlEvent {}

    /** Owner, deputy and evidence owner were named (R18). */
    @StoredAs("control.assigned")
    record Assigned(String controlId, String owner, String deputy, String evidenceOwner) implements ControlEvent {}

    /** The criteria that the control serves were replaced (R23). */
    @StoredAs("control.mapped")
    record Mapped(String controlId, List<String> before, List<String> after) implements ControlEvent {}

    /** The control operates from a day on (R28). */
    @StoredAs("control.implemented")
    record Implemented(String controlId, LocalDate effectiveFrom) implements ControlEvent {}

    /** The control has ended. */
    @StoredAs("control.retired")
    record Retired(String controlId, LocalDate effectiveFrom, String reason) implements ControlEvent {}

    /**
     * Management rated the control in an engagement (R19, R21).
     *
     * @param gapId set exactly where there is a shortfall
     */
    @StoredAs("control.assessed")
    record Assessed(
            String controlId,
            String engagementId,
            String code,
            List<String> criteria,
            Rating rating,
            String basis,
            @Nullable Shortfall shortfall,
            @Nullable String gapId)
            implements ControlEvent {

        @Override
        public String refersTo() {
            return engagementId;
        }
    }
}
