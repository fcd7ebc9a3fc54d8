package io.tickmark.bench.process;

import io.tickmark.models.UserTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the demo's people enter while an engagement is planned. Days and times are UTC. */
final class PlanningForms {

    private static final String LEAD = "lena";
    private static final String LIAISON = "colin";
    private static final String SPONSOR = "erik";
    private static final LocalDate PERIOD_START = LocalDate.of(2040, 1, 1);
    private static final LocalDate PERIOD_END = LocalDate.of(2040, 12, 31);

    /** Ninety days before the end of the period. */
    static final String RENEWAL_AT = PERIOD_END.minusDays(90) + "T00:00:00Z";

    private PlanningForms() {}

    /** Who does a task, and with what. */
    record Entry(String person, Map<String, Object> variables) {}

    static Entry of(UserTask task) {
        return switch (task) {
            case CHOOSE_REPORT_TYPE ->
                new Entry(
                        LEAD,
                        Map.of(
                                "reportType",
                                "TYPE_2",
                                "periodStart",
                                PERIOD_START.toString(),
                                "periodEnd",
                                PERIOD_END.toString(),
                                "typeRationale",
                                "Customers ask for operating effectiveness over a year."));
            case CHOOSE_CATEGORIES ->
                new Entry(
                        LEAD,
                        Map.of(
                                "categories",
                                List.of("SECURITY", "AVAILABILITY"),
                                "categoryRationale",
                                "They follow what Acme commits to in its contracts."));
            case DEFINE_COMPONENTS -> new Entry(LEAD, Map.of("components", components()));
            case APPOINT_TEAM -> new Entry(LEAD, Map.of("sponsor", SPONSOR, "lead", LEAD, "liaison", LIAISON));
            case APPROVE_SCOPE -> new Entry(SPONSOR, Map.of());
            default -> throw new IllegalArgumentException("Planning has no task " + task.key() + ".");
        };
    }

    /** What the process has to know once the scope is approved. */
    static Map<String, Object> times() {
        return Map.of(
                "reportType", "TYPE_2",
                "periodStartsAt", PERIOD_START + "T00:00:00Z",
                "periodEndsAt", PERIOD_END.plusDays(1) + "T00:00:00Z");
    }

    private static List<Map<String, String>> components() {
        return List.of(
                Map.of("kind", "INFRASTRUCTURE", "name", "Two cloud regions"),
                Map.of("kind", "SOFTWARE", "name", "Acme Platform"),
                Map.of("kind", "PEOPLE", "name", "Engineering and operations"),
                Map.of("kind", "PROCEDURES", "name", "Change and incident management"),
                Map.of("kind", "DATA", "name", "Customer records"));
    }
}
