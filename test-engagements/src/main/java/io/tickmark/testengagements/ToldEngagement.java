package io.tickmark.testengagements;

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
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.api.engagement.TestedControl;
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
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A service organisation's Type 2 engagement over a number of controls, as the write side would record it. Controls are counted from 0; of
 * each six, the first is found lacking and remediated.
 */
public final class ToldEngagement {

    public static final Period PERIOD = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31));
    public static final List<String> CRITERIA = List.of("CC6.1", "CC6.2", "CC7.1");

    private static final List<String> SERVED = List.of("CC6.1", "CC7.1", "CC6.2");
    private static final int ONE_LACKS_OF = 6;
    private static final Operated OPERATED = new Operated(1, PERIOD.start(), PERIOD.end(), List.of());
    private static final TestResult IN_ORDER = new TestResult(
            Set.of(Procedure.INQUIRY, Procedure.INSPECTION),
            DesignConclusion.SUITABLE,
            OperationConclusion.EFFECTIVE,
            List.of(),
            "Each of the 25 items that were selected was in order");

    private final String tenant;
    private final String firm;
    private final String programme;
    private final String engagement;
    private final int controls;
    private List<Told> told = new ArrayList<>();

    public ToldEngagement(String tenant, String firm, int controls) {
        this.tenant = tenant;
        this.firm = firm;
        this.controls = controls;
        this.programme = Ids.programme(tenant);
        this.engagement = Ids.engagement(tenant);
    }

    public String tenant() {
        return tenant;
    }

    public String programme() {
        return programme;
    }

    public String engagement() {
        return engagement;
    }

    public String control(int number) {
        return Ids.control(programme, code(number));
    }

    public String gap(int number) {
        return Ids.gap(engagement, control(number));
    }

    /** The auditor's test of a control. */
    public String test(int number) {
        return Ids.workItem(engagement, control(number), 1);
    }

    /** From the programme until every control is rated. */
    public List<Told> untilRated() {
        return together(planning(), letter(), ratings());
    }

    /** From the programme until every test is concluded. */
    public List<Told> untilTested() {
        return together(untilRated(), baseline(), remediation(), fieldwork(), tests());
    }

    /** From the programme to the received report. */
    public List<Told> whole() {
        Opinion unmodified = new Opinion(OpinionSubject.OPERATION, OpinionType.UNMODIFIED, "", List.of());
        return together(untilTested(), conclusionOfFieldwork(), report(CRITERIA, List.of(unmodified)));
    }

    /** From the programme to the approved scope. */
    public List<Told> planning() {
        lead(new ProgrammeEvent.Created(
                programme, tenant, "Payments", tenant + " Inc.", "Payments platform", LocalDate.of(2026, 1, 1)));
        each(control -> lead(new ControlEvent.Registered(control(control), programme, tenant, definition(control))));
        lead(new EngagementEvent.Opened(engagement, programme, tenant, name()));
        lead(new EngagementEvent.ReportTypeChosen(engagement, ReportType.TYPE_2, null, PERIOD, "Customers ask"));
        lead(new EngagementEvent.CategoriesChosen(
                engagement, Set.of(Category.SECURITY), "TSP-100-2017", "00", CRITERIA, "Always"));
        lead(new EngagementEvent.TeamAppointed(engagement, new Team("erik", "lena", "lena")));
        tell(
                "erik",
                Role.EXECUTIVE,
                new EngagementEvent.ScopeApproved(engagement, programme, name(), ReportType.TYPE_2, null, PERIOD));
        return told();
    }

    public List<Told> letter() {
        lead(new EngagementEvent.EngagementLetterSigned(
                engagement, new EngagementLetter(firm, firm + " LLP", "L-1", true, LocalDate.of(2026, 1, 4))));
        return told();
    }

    /** Until every control is rated. */
    public List<Told> ratings() {
        system(new EngagementEvent.ReadinessStarted(engagement));
        each(control -> {
            if (lacks(control)) {
                lead(assessed(control, Rating.PARTLY_MEETS, "Looked at the tickets"));
                system(identified(control));
            } else {
                lead(assessed(control, Rating.MEETS, "Restored one"));
            }
        });
        return told();
    }

    public List<Told> baseline() {
        system(new EngagementEvent.BaselineFrozen(
                engagement,
                numbers()
                        .mapToObj(control -> new AssessedControl(
                                control(control),
                                code(control),
                                criteria(control),
                                lacks(control) ? Rating.PARTLY_MEETS : Rating.MEETS,
                                lacks(control) ? gap(control) : null))
                        .toList(),
                "11"));
        return told();
    }

    /** Until the organisation declares that it is ready. */
    public List<Told> remediation() {
        LocalDate due = LocalDate.of(2026, 1, 20);
        each(control -> {
            if (lacks(control)) {
                String gap = gap(control);
                lead(new GapEvent.RemediationPlanned(gap, engagement, "colin", "Add an approver", due));
                system(new GapEvent.ReminderDue(gap, engagement, "omar", due));
                owner(new GapEvent.RemediationCompleted(gap, engagement, "omar", "Added", 1));
                lead(new GapEvent.RemediationVerified(gap, engagement, "omar", "lena", "Saw it"));
                lead(assessed(control, Rating.MEETS, "Remediated"));
            }
        });
        lead(new EngagementEvent.AuditReadinessDeclared(engagement, List.of()));
        return told();
    }

    /** The period, and the tests that are issued after it. */
    public List<Told> fieldwork() {
        system(new EngagementEvent.ObservationStarted(engagement, PERIOD, null));
        system(new EngagementEvent.ObservationEnded(engagement, PERIOD));
        system(new EngagementEvent.FieldworkStarted(
                engagement,
                numbers()
                        .mapToObj(control -> new ExaminedVersion(control(control), 1, PERIOD.start(), PERIOD.end()))
                        .toList(),
                firm));
        each(control -> system(new WorkItemEvent.Issued(
                test(control),
                engagement,
                tenant,
                firm,
                ReportType.TYPE_2,
                control(control),
                definition(control),
                OPERATED)));
        return told();
    }

    /** Every test, in order. */
    public List<Told> tests() {
        List<Told> all = new ArrayList<>();
        each(control -> {
            all.addAll(submission(control));
            all.addAll(conclusion(control, IN_ORDER));
        });
        return all;
    }

    /** The evidence for one control. */
    public List<Told> submission(int control) {
        owner(new WorkItemEvent.Submitted(
                test(control),
                engagement,
                control(control),
                firm,
                definition(control),
                OPERATED,
                "omar",
                1,
                List.of(new EvidenceItem("Approvals", "approvals.csv")),
                "All of the period"));
        return told();
    }

    /** What two auditors conclude on one control. */
    public List<Told> conclusion(int control, TestResult result) {
        String test = test(control);
        String tested = control(control);
        tell("ada", Role.AUDITOR, new WorkItemEvent.Accepted(test, engagement, tested, 1));
        tell("ada", Role.AUDITOR, new WorkItemEvent.Answered(test, engagement, tested, "ada", result));
        tell(
                "abel",
                Role.AUDITOR,
                new WorkItemEvent.Concluded(test, engagement, tested, code(control), "ada", "abel", result));
        return told();
    }

    public List<Told> conclusionOfFieldwork() {
        system(new EngagementEvent.FieldworkConcluded(
                engagement,
                numbers()
                        .mapToObj(control -> new TestedControl(
                                control(control),
                                code(control),
                                1,
                                DesignConclusion.SUITABLE,
                                OperationConclusion.EFFECTIVE,
                                0))
                        .toList()));
        return told();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    private static List<Told> together(List<Told>... stretches) {
        return Stream.of(stretches).flatMap(List::stream).toList();
    }

    /** From the opened report to its receipt. */
    public List<Told> report(List<String> criteria, List<Opinion> opinions) {
        String report = Ids.report(engagement);
        LocalDate date = LocalDate.of(2026, 8, 20);
        system(new ReportEvent.Opened(
                report, engagement, tenant, firm, ReportType.TYPE_2, PERIOD.end(), criteria, "concluded"));
        tell(
                "ada",
                Role.AUDITOR,
                new ReportEvent.OpinionFormed(report, engagement, "ada", LocalDate.of(2026, 8, 19), opinions));
        tell(
                "abel",
                Role.AUDITOR,
                new ReportEvent.Issued(report, engagement, "ada", "abel", date, opinions, "22", "concluded"));
        system(new EngagementEvent.ReportReceived(engagement, report, date));
        return told();
    }

    private String name() {
        return tenant + " 2026";
    }

    private IntStream numbers() {
        return IntStream.range(0, controls);
    }

    private void each(IntConsumer control) {
        numbers().forEach(control);
    }

    private static boolean lacks(int control) {
        return control % ONE_LACKS_OF == 0;
    }

    private ControlEvent.Assessed assessed(int control, Rating rating, String basis) {
        Shortfall shortfall =
                rating == Rating.MEETS ? null : new Shortfall("No second approver", Severity.MEDIUM, "Add one", "omar");
        String gap = shortfall == null ? null : gap(control);
        return new ControlEvent.Assessed(
                control(control), engagement, code(control), criteria(control), rating, basis, shortfall, gap);
    }

    private GapEvent.Identified identified(int control) {
        return new GapEvent.Identified(
                gap(control),
                engagement,
                tenant,
                control(control),
                code(control),
                criteria(control),
                GapSource.READINESS,
                Severity.MEDIUM,
                "No second approver",
                "Add one",
                "omar");
    }

    private static List<String> criteria(int control) {
        return List.of(SERVED.get(control % SERVED.size()));
    }

    private static String code(int control) {
        return "%s-%02d".formatted(criteria(control).getFirst(), control / SERVED.size() + 1);
    }

    private static Definition definition(int control) {
        return definition(code(control), criteria(control));
    }

    public static Definition definition(String code, List<String> criteria) {
        return new Definition(
                code,
                "Control " + code,
                "Does what it should",
                criteria,
                "omar",
                "ivy",
                "omar",
                Frequency.WEEKLY,
                Nature.MANUAL,
                ControlType.PREVENTIVE,
                List.of("Payments"),
                "Tickets",
                "Inspect a sample");
    }

    private void lead(Event event) {
        tell("lena", Role.COMPLIANCE_LEAD, event);
    }

    private void owner(Event event) {
        tell("omar", Role.CONTROL_OWNER, event);
    }

    private void system(Event event) {
        tell("system", Role.SYSTEM, event);
    }

    private void tell(String actor, Role role, Event event) {
        told.add(new Told(actor, role.key(), event));
    }

    private List<Told> told() {
        List<Told> stretch = told;
        told = new ArrayList<>();
        return stretch;
    }
}
