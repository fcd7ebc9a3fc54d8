package io.tickmark.bench.load;

import io.tickmark.api.Event;
import io.tickmark.api.Ids;
import io.tickmark.api.Period;
import io.tickmark.api.Role;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.engagement.AssessedControl;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.ExaminedVersion;
import io.tickmark.api.engagement.OpenGap;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.api.engagement.TestedControl;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The events of one service organisation's Type 2 engagement over the full list of controls, in the product's own records. */
public final class EngagementStory {

    private static final int CONTROLS = 72;
    private static final int ONE_LACKS_OF = 6;
    private static final Period PERIOD = new Period(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 7, 31));
    private static final Operated OPERATED = new Operated(1, PERIOD.start(), PERIOD.end(), List.of());
    private static final TestResult IN_ORDER = new TestResult(
            EnumSet.of(Procedure.INQUIRY, Procedure.INSPECTION),
            DesignConclusion.SUITABLE,
            OperationConclusion.EFFECTIVE,
            List.of(),
            "Each of the 25 items that were selected was in order");

    private final String tenant;
    private final String firm;
    private final String programme;
    private final String engagement;
    private final List<Told> told = new ArrayList<>();

    /**
     * @param number counts the organisations
     */
    public EngagementStory(int number) {
        tenant = "organisation-" + number;
        firm = "firm-" + number % 7;
        programme = Ids.programme(tenant);
        engagement = engagementOf(number);
    }

    /** The engagement of an organisation. */
    public static String engagementOf(int number) {
        return Ids.engagement("organisation-" + number);
    }

    /** Everything that happens, in its order. */
    public List<Told> tell() {
        planning();
        readiness();
        fieldwork();
        return told;
    }

    private void planning() {
        lead(new ProgrammeEvent.Created(
                programme, tenant, "Payments", tenant + " Inc.", "Payments platform", LocalDate.of(2027, 1, 1)));
        lead(new EngagementEvent.Opened(engagement, programme, tenant, tenant + " 2027"));
        for (int control = 0; control < CONTROLS; control++) {
            lead(new ControlEvent.Registered(id(control), programme, tenant, definition(control)));
        }
        lead(new EngagementEvent.ReportTypeChosen(engagement, ReportType.TYPE_2, null, PERIOD, "Customers ask for it"));
        lead(new EngagementEvent.CategoriesChosen(
                engagement, Set.of(Category.SECURITY), "1", "5e".repeat(32), List.of("CC6.1", "CC7.2"), "Always"));
        lead(new EngagementEvent.TeamAppointed(engagement, new Team("erik", "lena", "lena")));
        lead(new EngagementEvent.ScopeApproved(
                engagement, programme, tenant + " 2027", ReportType.TYPE_2, null, PERIOD));
        lead(new EngagementEvent.EngagementLetterSigned(
                engagement, new EngagementLetter(firm, firm + " LLP", "L-1", true, LocalDate.of(2027, 1, 4))));
    }

    private void readiness() {
        system(new EngagementEvent.ReadinessStarted(engagement));
        List<AssessedControl> baseline = new ArrayList<>();
        for (int control = 0; control < CONTROLS; control++) {
            boolean lacking = control % ONE_LACKS_OF == 0;
            String gap = lacking ? Ids.gap(engagement, id(control)) : null;
            Rating rating = lacking ? Rating.PARTLY_MEETS : Rating.MEETS;
            Shortfall shortfall =
                    lacking ? new Shortfall("No second approver", Severity.MEDIUM, "Add one", "omar") : null;
            lead(new ControlEvent.Assessed(
                    id(control),
                    engagement,
                    code(control),
                    criteria(control),
                    rating,
                    "Read the tickets",
                    shortfall,
                    gap));
            if (gap != null) {
                remediation(control, gap);
            }
            baseline.add(new AssessedControl(id(control), code(control), criteria(control), rating, gap));
        }
        system(new EngagementEvent.BaselineFrozen(engagement, baseline, "5e".repeat(32)));
        lead(new EngagementEvent.AuditReadinessDeclared(engagement, List.<OpenGap>of()));
        system(new EngagementEvent.ObservationStarted(engagement, PERIOD, null));
        system(new EngagementEvent.ObservationEnded(engagement, PERIOD));
    }

    private void remediation(int control, String gap) {
        system(new GapEvent.Identified(
                gap,
                engagement,
                tenant,
                id(control),
                code(control),
                criteria(control),
                GapSource.READINESS,
                Severity.MEDIUM,
                "No second approver",
                "Add one",
                "omar"));
        lead(new GapEvent.RemediationPlanned(gap, engagement, "colin", "Add an approver", LocalDate.of(2027, 1, 20)));
        owner(new GapEvent.RemediationCompleted(gap, engagement, "omar", "Added one", 1));
        lead(new GapEvent.RemediationVerified(gap, engagement, "omar", "lena", "Saw it"));
        lead(new ControlEvent.Assessed(
                id(control), engagement, code(control), criteria(control), Rating.MEETS, "Remediated", null, null));
    }

    private void fieldwork() {
        List<ExaminedVersion> versions = new ArrayList<>();
        List<TestedControl> tested = new ArrayList<>();
        for (int control = 0; control < CONTROLS; control++) {
            versions.add(new ExaminedVersion(id(control), 1, PERIOD.start(), PERIOD.end()));
            tested.add(new TestedControl(
                    id(control), code(control), 1, DesignConclusion.SUITABLE, OperationConclusion.EFFECTIVE, 0));
        }
        system(new EngagementEvent.FieldworkStarted(engagement, versions, firm));
        for (int control = 0; control < CONTROLS; control++) {
            test(id(control), Ids.workItem(engagement, id(control), 1), definition(control));
        }
        system(new EngagementEvent.FieldworkConcluded(engagement, tested));
    }

    private void test(String control, String item, Definition definition) {
        system(new WorkItemEvent.Issued(
                item, engagement, tenant, firm, ReportType.TYPE_2, control, definition, OPERATED));
        owner(new WorkItemEvent.Submitted(
                item,
                engagement,
                control,
                firm,
                definition,
                OPERATED,
                "omar",
                1,
                List.of(new EvidenceItem("Approvals", "approvals.csv")),
                "All"));
        auditor(new WorkItemEvent.Accepted(item, engagement, control, 1));
        auditor(new WorkItemEvent.Answered(item, engagement, control, "ada", IN_ORDER));
        auditor(new WorkItemEvent.Concluded(item, engagement, control, definition.code(), "ada", "abel", IN_ORDER));
    }

    private String id(int control) {
        return Ids.control(programme, code(control));
    }

    private static String code(int control) {
        return criteria(control).getFirst() + "-" + (10 + control);
    }

    private static List<String> criteria(int control) {
        return List.of("CC" + (1 + control / 10) + "." + (1 + control % 5));
    }

    private static Definition definition(int control) {
        return new Definition(
                code(control),
                "Access is approved before it is given",
                "Two people approve each grant; the ticket says who.",
                criteria(control),
                "omar",
                "ivy",
                "omar",
                Frequency.WEEKLY,
                Nature.MANUAL,
                ControlType.PREVENTIVE,
                List.of("Payments"),
                "Tickets of the period",
                "Inspect a sample of grants and their tickets");
    }

    private void lead(Event event) {
        told.add(new Told("lena", Role.COMPLIANCE_LEAD.key(), event));
    }

    private void owner(Event event) {
        told.add(new Told("omar", Role.CONTROL_OWNER.key(), event));
    }

    private void auditor(Event event) {
        told.add(new Told("ada", Role.AUDITOR.key(), event));
    }

    private void system(Event event) {
        told.add(new Told("system", Role.SYSTEM.key(), event));
    }
}
