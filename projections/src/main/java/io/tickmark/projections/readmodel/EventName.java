package io.tickmark.projections.readmodel;

import io.tickmark.api.Event;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.WorkItemEvent;
import java.util.Locale;

/** How the outside calls an event, such as {@code work-item.submitted}. */
public final class EventName {

    private static final ClassValue<String> KEBAB = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return type.getSimpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT);
        }
    };

    private EventName() {}

    /** The aggregate's name and the event's, in kebab case. */
    public static String of(Event event) {
        return aggregate(event) + "." + KEBAB.get(event.getClass());
    }

    private static String aggregate(Event event) {
        return switch (event) {
            case ProgrammeEvent e -> "programme";
            case EngagementEvent e -> "engagement";
            case ControlEvent e -> "control";
            case GapEvent e -> "gap";
            case WorkItemEvent e -> "work-item";
            case ReportEvent e -> "report";
            case PlatformEvent e -> "platform";
            default -> throw new IllegalStateException("no name for " + event.getClass());
        };
    }
}
