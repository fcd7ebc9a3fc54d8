package io.tickmark.localstack.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Acme's people enter in the forms of Tasklist. */
final class ComplianceTeam {

    private static final String LEAD = "lena";
    private static final String SECOND_LEAD = "colin";
    private static final String OWNER = "omar";
    private static final String EXECUTIVE = "erik";

    private final LocalDate periodStart;
    private final LocalDate periodEnd;
    private final Set<String> categories;
    private final Plot plot;

    ComplianceTeam(LocalDate periodStart, LocalDate periodEnd, Set<String> categories, Plot plot) {
        this.periodStart = periodStart;
        this.periodEnd = periodEnd;
        this.categories = categories;
        this.plot = plot;
    }

    /** Decides on a task; {@code today} is the simulated date. */
    Completion decide(Task task, LocalDate today) {
        return switch (task.definition()) {
            case "choose-report-type" -> reportType(task);
            case "choose-categories" ->
                by(
                        LEAD,
                        "includes " + String.join(", ", categories),
                        Map.of(
                                "categories",
                                categories,
                                "categoryRationale",
                                "They follow what Acme commits to in its contracts."));
            case "define-components" -> by(LEAD, "names the system's components", components());
            case "appoint-team" ->
                by(
                        LEAD,
                        "appoints sponsor, lead and liaison",
                        Map.of("sponsor", EXECUTIVE, "lead", LEAD, "liaison", SECOND_LEAD));
            case "approve-scope" -> by(EXECUTIVE, "approves the scope", Map.of());
            case "record-engagement-letter" -> by(LEAD, "records the letter signed with Northgate CPA", letter(today));
            case "assess-control" -> assessment(task);
            case "plan-remediation" -> remediationPlan(task, today);
            case "accept-risk" ->
                by(
                        EXECUTIVE,
                        "accepts the risk in " + code(task, "gap"),
                        Map.of(
                                "riskReason",
                                "The exposure is small until the new platform is in use.",
                                "riskExpiresOn",
                                today.plusMonths(6).toString()));
            case "remediate-gap" ->
                by(
                        OWNER,
                        "remediates the gap in " + code(task, "gap"),
                        Map.of("whatWasDone", "The missing step was added and has run once."));
            case "verify-remediation" -> verification(task);
            case "sign-off-open-gaps" ->
                by(EXECUTIVE, "signs off the open gaps", Map.of("signOffReason", "They are small and planned."));
            case "declare-audit-readiness" -> by(LEAD, "declares audit readiness", Map.of());
            case "provide-evidence" -> evidence(task);
            case "sign-assertion" ->
                by(
                        EXECUTIVE,
                        "signs management's assertion",
                        Map.of(
                                "assertionDecision", "SIGN",
                                "assertionDate", today.toString(),
                                "assertionStatement",
                                        "The description is fair; the controls were suitably designed and operated."));
            case "review-standards" ->
                by(
                        LEAD,
                        "completes the quarterly standards review",
                        Map.of("changes", List.of(), "conclusion", "No revision since the last review."));
            default -> throw new IllegalStateException("the demo does not know the task " + task.definition());
        };
    }

    private Completion reportType(Task task) {
        LocalDate end = task.cameBack() ? periodEnd : periodStart.minusDays(1);
        String told = task.cameBack() ? "chooses Type 2, " : "chooses Type 2 and mistypes the period, ";
        return by(
                LEAD,
                told + periodStart + " to " + end,
                Map.of(
                        "reportType",
                        "TYPE_2",
                        "periodStart",
                        periodStart.toString(),
                        "periodEnd",
                        end.toString(),
                        "typeRationale",
                        "Customers ask for operating effectiveness over a year."));
    }

    private static Map<String, ?> components() {
        return Map.of(
                "components",
                List.of(
                        Map.of("kind", "INFRASTRUCTURE", "name", "Two cloud regions"),
                        Map.of("kind", "SOFTWARE", "name", "Acme Platform"),
                        Map.of("kind", "PEOPLE", "name", "Engineering and operations"),
                        Map.of("kind", "PROCEDURES", "name", "Change and incident management"),
                        Map.of("kind", "DATA", "name", "Customer records")));
    }

    private static Map<String, ?> letter(LocalDate today) {
        return Map.of(
                "firm", "northgate-cpa",
                "firmName", "Northgate CPA",
                "licence", "Licence NG-1042, looked up with the state board",
                "independenceConfirmed", true,
                "signedOn", today.toString());
    }

    private Completion assessment(Task task) {
        String code = task.text("control", "code");
        if (!plot.gaps().contains(code)) {
            return by(
                    LEAD,
                    "assesses " + code + ": meets",
                    Map.of("rating", "MEETS", "basis", "Walked through with the owner; last two runs inspected."));
        }
        return by(
                LEAD,
                "assesses " + code + ": partly meets, a gap",
                Map.of(
                        "rating", "PARTLY_MEETS",
                        "basis", "Walked through with the owner; one step is missing.",
                        "shortfallDescription", "The control runs, but nobody keeps a record of it.",
                        "severity", "HIGH",
                        "proposedAction", "Keep a dated record of each run.",
                        "gapOwner", OWNER));
    }

    private Completion remediationPlan(Task task, LocalDate today) {
        String code = code(task, "gap");
        if (code.equals(plot.riskAccepted())) {
            return by(LEAD, "proposes to accept the risk in " + code, Map.of("route", "ACCEPT_RISK"));
        }
        return by(
                LEAD,
                "plans the remediation of " + code,
                Map.of(
                        "route", "FIX",
                        "plannedAction", "Keep a dated record of each run.",
                        "dueOn", today.plusDays(14).toString()));
    }

    private Completion verification(Task task) {
        String code = code(task, "gap");
        boolean first =
                code.equals(plot.sentBack()) && !task.variable("verified").isBoolean();
        return first
                ? by(
                        SECOND_LEAD,
                        "sends the remediation of " + code + " back",
                        Map.of("verdict", "REJECTED", "verificationNote", "The record has no dates."))
                : by(
                        SECOND_LEAD,
                        "verifies the remediation of " + code,
                        Map.of("verdict", "VERIFIED", "verificationNote", "Saw the record of the last run."));
    }

    private static Completion evidence(Task task) {
        String code = task.text("control", "code");
        boolean again = !task.variable("returnReason").asString("").isEmpty();
        return by(
                OWNER,
                (again ? "provides better evidence for " : "provides evidence for ") + code,
                Map.of(
                        "evidence",
                        List.of(Map.of("name", code + " records", "reference", "evidence/" + code + ".pdf")),
                        "evidenceNote",
                        again ? "Now with dates." : "Covers the whole period."));
    }

    private static String code(Task task, String variable) {
        return task.text(variable, "controlCode");
    }

    private static Completion by(String person, String told, Map<String, ?> variables) {
        return new Completion(person, told, variables);
    }
}
