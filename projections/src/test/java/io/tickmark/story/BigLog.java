package io.tickmark.story;

import io.tickmark.api.Event;
import io.tickmark.api.Ids;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.engagement.AssessedControl;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemEvent;
import io.tickmark.story.EventWriter.Said;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The events of many Type 2 engagements that go on at the same time, each from planning to the received report. The same seed
 * gives the same events.
 */
public final class BigLog {

    private static final int AT_ONCE = 20;
    private static final int CONTROLS = 30;

    private final Random random;
    private final List<Deque<Said>> running = new ArrayList<>();
    private int opened;

    public BigLog(long seed) {
        random = new Random(seed);
    }

    /** The next events; the order within an engagement is that of its story. */
    public List<Said> next(int count) {
        List<Said> said = new ArrayList<>(count);
        while (said.size() < count) {
            while (running.size() < AT_ONCE) {
                running.add(engagement("organisation-" + opened++));
            }
            Deque<Said> one = running.get(random.nextInt(running.size()));
            for (int i = random.nextInt(5); i >= 0 && !one.isEmpty() && said.size() < count; i--) {
                said.add(one.removeFirst());
            }
            running.removeIf(Deque::isEmpty);
        }
        return said;
    }

    /** Writes events until the log has that many of them, some hundred in one go. */
    public void write(EventWriter log, int events) {
        int left = events;
        while (left > 0) {
            int some = Math.min(left, 500);
            log.append(next(some));
            left -= some;
        }
    }

    private Deque<Said> engagement(String tenant) {
        Deque<Said> told = new ArrayDeque<>();
        String programme = Ids.programme(tenant);
        String engagement = Ids.engagement(tenant);
        String firm = "firm-" + random.nextInt(7);
        lead(
                told,
                new ProgrammeEvent.Created(
                        programme,
                        tenant,
                        "Payments",
                        tenant + " Inc.",
                        "Payments platform",
                        LocalDate.of(2026, 1, 1)));
        for (int i = 0; i < CONTROLS; i++) {
            lead(
                    told,
                    new ControlEvent.Registered(
                            Ids.control(programme, code(i)),
                            programme,
                            tenant,
                            Story.definition(code(i), List.of(criterion(i)))));
        }
        planning(told, tenant, programme, engagement, firm);
        readiness(told, tenant, programme, engagement);
        fieldwork(told, tenant, programme, engagement, firm);
        reporting(told, tenant, engagement, firm);
        return told;
    }

    private static void planning(Deque<Said> told, String tenant, String programme, String engagement, String firm) {
        lead(told, new EngagementEvent.Opened(engagement, programme, tenant, tenant + " 2026"));
        lead(
                told,
                new EngagementEvent.ReportTypeChosen(
                        engagement, ReportType.TYPE_2, null, Story.PERIOD, "Customers ask"));
        lead(
                told,
                new EngagementEvent.CategoriesChosen(
                        engagement, EnumSet.of(Category.SECURITY), "TSP-100-2017", "00", Story.CRITERIA, "Always"));
        lead(told, new EngagementEvent.TeamAppointed(engagement, new Team("erik", "lena", "lena")));
        tell(
                told,
                "erik",
                "executive",
                new EngagementEvent.ScopeApproved(
                        engagement, programme, tenant + " 2026", ReportType.TYPE_2, null, Story.PERIOD));
        lead(
                told,
                new EngagementEvent.EngagementLetterSigned(
                        engagement, new EngagementLetter(firm, firm + " LLP", "L-1", true, LocalDate.of(2026, 1, 4))));
    }

    private void readiness(Deque<Said> told, String tenant, String programme, String engagement) {
        system(told, new EngagementEvent.ReadinessStarted(engagement));
        List<AssessedControl> baseline = new ArrayList<>();
        for (int i = 0; i < CONTROLS; i++) {
            String control = Ids.control(programme, code(i));
            boolean lacking = random.nextInt(5) == 0;
            String gap = lacking ? Ids.gap(engagement, control) : null;
            Rating rating = lacking ? Rating.PARTLY_MEETS : Rating.MEETS;
            lead(
                    told,
                    new ControlEvent.Assessed(
                            control,
                            engagement,
                            code(i),
                            List.of(criterion(i)),
                            rating,
                            "Looked at the tickets of the last quarter and asked the people who work with them",
                            lacking ? new Shortfall("No second approver", Severity.MEDIUM, "Add one", "omar") : null,
                            gap));
            if (gap != null) {
                gap(told, tenant, engagement, control, gap, i);
            }
            baseline.add(new AssessedControl(control, code(i), List.of(criterion(i)), rating, gap));
        }
        system(told, new EngagementEvent.BaselineFrozen(engagement, baseline, "11"));
        lead(told, new EngagementEvent.AuditReadinessDeclared(engagement, List.of()));
        system(told, new EngagementEvent.ObservationStarted(engagement, Story.PERIOD, null));
    }

    private static void gap(Deque<Said> told, String tenant, String engagement, String control, String gap, int i) {
        LocalDate due = LocalDate.of(2026, 1, 20);
        system(
                told,
                new GapEvent.Identified(
                        gap,
                        engagement,
                        tenant,
                        control,
                        code(i),
                        List.of(criterion(i)),
                        GapSource.READINESS,
                        Severity.MEDIUM,
                        "No second approver",
                        "Add one",
                        "omar"));
        lead(told, new GapEvent.RemediationPlanned(gap, engagement, "colin", "Add an approver", due));
        system(told, new GapEvent.ReminderDue(gap, engagement, "omar", due));
        tell(told, "omar", "control-owner", new GapEvent.RemediationCompleted(gap, engagement, "omar", "Added", 1));
        lead(told, new GapEvent.RemediationVerified(gap, engagement, "omar", "lena", "Saw it"));
        lead(
                told,
                new ControlEvent.Assessed(
                        control, engagement, code(i), List.of(criterion(i)), Rating.MEETS, "Remediated", null, null));
    }

    private static void fieldwork(Deque<Said> told, String tenant, String programme, String engagement, String firm) {
        system(told, new EngagementEvent.ObservationEnded(engagement, Story.PERIOD));
        system(told, new EngagementEvent.FieldworkStarted(engagement, List.of(), firm));
        TestResult result = new TestResult(
                Set.of(Procedure.INSPECTION, Procedure.INQUIRY, Procedure.REPERFORMANCE),
                DesignConclusion.SUITABLE,
                OperationConclusion.EFFECTIVE,
                List.of(),
                "All of the 25 looked at were in order");
        for (int i = 0; i < CONTROLS; i++) {
            String control = Ids.control(programme, code(i));
            String item = Ids.workItem(engagement, control, 1);
            var definition = Story.definition(code(i), List.of(criterion(i)));
            system(
                    told,
                    new WorkItemEvent.Issued(
                            item, engagement, tenant, firm, ReportType.TYPE_2, control, definition, Story.OPERATED));
            tell(
                    told,
                    "omar",
                    "control-owner",
                    new WorkItemEvent.Submitted(
                            item,
                            engagement,
                            control,
                            firm,
                            definition,
                            Story.OPERATED,
                            "omar",
                            1,
                            List.of(new EvidenceItem("Approvals", "approvals.csv")),
                            "All of the period"));
            tell(told, "ada", "auditor", new WorkItemEvent.Accepted(item, engagement, control, 1));
            tell(told, "ada", "auditor", new WorkItemEvent.Answered(item, engagement, control, "ada", result));
            tell(
                    told,
                    "abel",
                    "auditor",
                    new WorkItemEvent.Concluded(item, engagement, control, code(i), "ada", "abel", result));
        }
    }

    private static void reporting(Deque<Said> told, String tenant, String engagement, String firm) {
        List<Opinion> opinions = List.of(new Opinion(OpinionSubject.OPERATION, OpinionType.UNMODIFIED, "", List.of()));
        String report = Ids.report(engagement);
        LocalDate date = LocalDate.of(2026, 8, 20);
        system(told, new EngagementEvent.FieldworkConcluded(engagement, List.of()));
        system(
                told,
                new ReportEvent.Opened(
                        report,
                        engagement,
                        tenant,
                        firm,
                        ReportType.TYPE_2,
                        Story.PERIOD.end(),
                        Story.CRITERIA,
                        "concluded"));
        tell(
                told,
                "ada",
                "auditor",
                new ReportEvent.OpinionFormed(report, engagement, "ada", LocalDate.of(2026, 8, 19), opinions));
        tell(
                told,
                "abel",
                "auditor",
                new ReportEvent.Issued(report, engagement, "ada", "abel", date, opinions, "22", "concluded"));
        system(told, new EngagementEvent.ReportReceived(engagement, report, date));
    }

    private static String code(int control) {
        return criterion(control) + "-0" + control % 10;
    }

    private static String criterion(int control) {
        return "CC" + (1 + control / 10) + "." + (1 + control % 10);
    }

    private static void lead(Deque<Said> told, Event event) {
        tell(told, "lena", "compliance-lead", event);
    }

    private static void system(Deque<Said> told, Event event) {
        tell(told, "system", "system", event);
    }

    private static void tell(Deque<Said> told, String actor, String role, Event event) {
        told.addLast(new Said(actor, role, event));
    }
}
