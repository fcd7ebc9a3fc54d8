package io.tickmark.api;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.WorkItemEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** All events there are, and the names under which they are stored. */
public final class EventTypes {

    private static final List<Class<? extends Event>> FAMILIES = List.of(
            ProgrammeEvent.class,
            EngagementEvent.class,
            ControlEvent.class,
            GapEvent.class,
            WorkItemEvent.class,
            ReportEvent.class,
            RegisterEvent.class,
            PlatformEvent.class);

    private static final ClassValue<StoredAs> STORED = new ClassValue<>() {
        @Override
        protected StoredAs computeValue(Class<?> type) {
            return Objects.requireNonNull(type.getAnnotation(StoredAs.class), () -> type + " has no stored name");
        }
    };

    private EventTypes() {}

    /** The sealed interface of each family of events. */
    public static List<Class<? extends Event>> families() {
        return FAMILIES;
    }

    /** The record of each event. */
    public static List<Class<? extends Event>> all() {
        return FAMILIES.stream()
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .toList();
    }

    /**
     * The stored name of an event, such as {@code gap.remediation-verified}.
     *
     * @throws NullPointerException if that is no event of the product
     */
    public static String nameOf(Class<?> event) {
        return STORED.get(event).value();
    }

    /** The name of a family of events, with which the stored name of each begins: {@code gap}. */
    public static String familyOf(Class<? extends Event> family) {
        String name = nameOf(family.getPermittedSubclasses()[0]);
        return name.substring(0, name.indexOf('.'));
    }

    /** The revision of an event as it is stored now. */
    public static int revisionOf(Class<?> event) {
        return STORED.get(event).revision();
    }
}
