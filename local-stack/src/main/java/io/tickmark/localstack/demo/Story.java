package io.tickmark.localstack.demo;

import io.tickmark.localstack.StackException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The loop of the story: whoever has something to do does it; when nobody has, and the process waits for a date, the
 * calendar moves.
 */
final class Story {

    /** How long everybody may be idle, in real time, before the story is given up. */
    private static final Duration IDLE_AT_MOST = Duration.ofMinutes(3);
    /** Tasks that are left for the reader to complete. */
    private static final Set<String> LEFT_OPEN = Set.of("close-engagement");

    private final Demo demo;
    private final ComplianceTeam team;
    private final AuditFirm firm;
    private final String programme;
    private final String engagement;
    private final LocalDate start;
    private final LocalDate end;
    private final LocalDate firstDay;
    private final Set<String> done = new HashSet<>();
    private int reviews;
    private String lastStatus = "";

    Story(
            Demo demo,
            ComplianceTeam team,
            AuditFirm firm,
            String programme,
            String engagement,
            LocalDate start,
            LocalDate end) {
        this.demo = demo;
        this.team = team;
        this.firm = firm;
        this.programme = programme;
        this.engagement = engagement;
        this.start = start;
        this.end = end;
        this.firstDay = demo.today();
    }

    void tell() {
        long lastMove = System.nanoTime();
        while (true) {
            String status = announce(demo.status(engagement));
            if (status.equals("REPORT_ISSUED")) {
                return;
            }
            boolean people = peopleWork();
            boolean auditors = firm.work(demo.today());
            if (people || auditors || calendarMoves(status)) {
                lastMove = System.nanoTime();
            } else if (System.nanoTime() - lastMove > IDLE_AT_MOST.toNanos()) {
                throw new StackException("Nothing has moved for " + IDLE_AT_MOST.toMinutes()
                        + " minutes while the engagement is in " + status + ". See ./tickmark status.");
            } else {
                Waiting.pause();
            }
        }
    }

    private String announce(String status) {
        if (!status.equals(lastStatus)) {
            demo.narrator().chapter("The engagement is in " + status);
            lastStatus = status;
        }
        return status;
    }

    private boolean peopleWork() {
        boolean any = false;
        for (Task task : demo.openTasks(programme, engagement)) {
            stopAtTheReadinessGate(task);
            if (!done.contains(task.id()) && !LEFT_OPEN.contains(task.definition())) {
                any |= work(task);
            }
        }
        return any;
    }

    private boolean work(Task task) {
        Completion completion = team.decide(task, demo.today());
        if (task.cameBack()) {
            demo.narrator()
                    .step(
                            completion.person(),
                            "finds the task back, refused by " + task.text("rejection", "rule") + ": "
                                    + task.text("rejection", "message"));
        }
        boolean taken = demo.complete(task, completion);
        if (taken) {
            done.add(task.id());
            demo.narrator().step(completion.person(), completion.told());
            if (task.definition().equals("review-standards")) {
                reviews++;
            }
        }
        return taken;
    }

    private static void stopAtTheReadinessGate(Task task) {
        if (task.definition().equals("complete-control-list")) {
            throw new StackException("Stopped at the readiness gate. " + task.text("rejection", "rule") + ": "
                    + task.text("rejection", "message"));
        }
    }

    private boolean calendarMoves(String status) {
        LocalDate today = demo.today();
        boolean reviewIsDue = !firstDay.plusMonths(3L * (reviews + 1)).isAfter(today.minusDays(1));
        if (reviewIsDue) {
            return false;
        }
        if (status.equals("AUDIT_READY") && today.isBefore(start) && letterIsSigned()) {
            moveTo(List.of(start, firstDay.plusMonths(3L * (reviews + 1)).plusDays(2)), today);
            return true;
        }
        if (status.equals("OBSERVATION") && !today.isAfter(end)) {
            moveTo(List.of(end.plusDays(1), today.plusMonths(1).withDayOfMonth(1)), today);
            return true;
        }
        return false;
    }

    private boolean letterIsSigned() {
        return demo.read("/api/engagements/" + engagement).path("letter").isObject();
    }

    private void moveTo(List<LocalDate> candidates, LocalDate today) {
        LocalDate next = candidates.stream()
                .filter(date -> date.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(today.plusDays(1));
        demo.advanceTo(next);
        demo.narrator().step("", "the calendar moves to " + next);
    }
}
