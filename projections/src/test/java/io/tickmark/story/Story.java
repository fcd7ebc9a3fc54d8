package io.tickmark.story;

import io.tickmark.api.Event;
import io.tickmark.api.Ids;
import io.tickmark.api.Period;
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
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.EvidenceItem;
import io.tickmark.api.workitem.Operated;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemEvent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A Type 2 engagement of one service organisation with two controls, told step by step as the write side would. */
public final class Story {

    public static final Period PERIOD = new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31));
    /** The first version, all of the period. */
    static final Operated OPERATED = new Operated(1, PERIOD.start(), PERIOD.end(), List.of());

    public static final List<String> CRITERIA = List.of("CC6.1", "CC6.2", "CC7.1");

    public final String tenant;
    public final String firm;
    public final String programme;
    public final String engagement;
    public final String access;
    public final String backup;
    public final String gap;
    public final String accessTest;
    public final String backupTest;
    public final String report;

    private final EventWriter log;
    private long position;

    public Story(EventWriter log, String tenant, String firm) {
        this.log = log;
        this.tenant = tenant;
        this.firm = firm;
        programme = Ids.programme(tenant);
        engagement = Ids.engagement(tenant);
        access = Ids.control(programme, "CC6.1-01");
        backup = Ids.control(programme, "CC7.1-01");
        gap = Ids.gap(engagement, access);
        accessTest = Ids.workItem(engagement, access, 1);
        backupTest = Ids.workItem(engagement, backup, 1);
        report = Ids.report(engagement);
    }

    /** The position of the last event told. */
    public long position() {
        return position;
    }

    public Story planning() {
        lead(new ProgrammeEvent.Created(
                programme, tenant, "Payments", tenant + " Inc.", "Payments platform", LocalDate.of(2026, 1, 1)));
        lead(new ControlEvent.Registered(access, programme, tenant, definition("CC6.1-01", List.of("CC6.1"))));
        lead(new ControlEvent.Registered(backup, programme, tenant, definition("CC7.1-01", List.of("CC7.1"))));
        lead(new EngagementEvent.Opened(engagement, programme, tenant, tenant + " 2026"));
        lead(new EngagementEvent.ReportTypeChosen(engagement, ReportType.TYPE_2, null, PERIOD, "Customers ask"));
        lead(new EngagementEvent.CategoriesChosen(
                engagement, EnumSet.of(Category.SECURITY), "TSP-100-2017", "00", CRITERIA, "Always"));
        lead(new EngagementEvent.TeamAppointed(engagement, new Team("erik", "lena", "lena")));
        tell(
                "erik",
                "executive",
                new EngagementEvent.ScopeApproved(
                        engagement, programme, tenant + " 2026", ReportType.TYPE_2, null, PERIOD));
        return this;
    }

    public Story letter() {
        lead(new EngagementEvent.EngagementLetterSigned(
                engagement, new EngagementLetter(firm, firm + " LLP", "L-1", true, LocalDate.of(2026, 1, 4))));
        return this;
    }

    public Story readiness() {
        system(new EngagementEvent.ReadinessStarted(engagement));
        lead(new ControlEvent.Assessed(
                access,
                engagement,
                "CC6.1-01",
                List.of("CC6.1"),
                Rating.PARTLY_MEETS,
                "Looked at the tickets",
                new Shortfall("No second approver", Severity.MEDIUM, "Add one", "omar"),
                gap));
        system(new GapEvent.Identified(
                gap,
                engagement,
                tenant,
                access,
                "CC6.1-01",
                List.of("CC6.1"),
                GapSource.READINESS,
                Severity.MEDIUM,
                "No second approver",
                "Add one",
                "omar"));
        lead(new ControlEvent.Assessed(
                backup, engagement, "CC7.1-01", List.of("CC7.1"), Rating.MEETS, "Restored one", null, null));
        system(new EngagementEvent.BaselineFrozen(
                engagement,
                List.of(
                        new AssessedControl(access, "CC6.1-01", List.of("CC6.1"), Rating.PARTLY_MEETS, gap),
                        new AssessedControl(backup, "CC7.1-01", List.of("CC7.1"), Rating.MEETS, null)),
                "11"));
        return this;
    }

    public Story remediation() {
        lead(new GapEvent.RemediationPlanned(gap, engagement, "colin", "Add an approver", LocalDate.of(2026, 1, 20)));
        system(new GapEvent.ReminderDue(gap, engagement, "omar", LocalDate.of(2026, 1, 20)));
        tell("omar", "control-owner", new GapEvent.RemediationCompleted(gap, engagement, "omar", "Added", 1));
        lead(new GapEvent.RemediationVerified(gap, engagement, "omar", "lena", "Saw it"));
        lead(new ControlEvent.Assessed(
                access, engagement, "CC6.1-01", List.of("CC6.1"), Rating.MEETS, "Remediated", null, null));
        lead(new EngagementEvent.AuditReadinessDeclared(engagement, List.of()));
        return this;
    }

    public Story fieldwork() {
        system(new EngagementEvent.ObservationStarted(engagement, PERIOD, null));
        system(new EngagementEvent.ObservationEnded(engagement, PERIOD));
        system(new EngagementEvent.FieldworkStarted(engagement, List.of(examined(access), examined(backup)), firm));
        system(new WorkItemEvent.Issued(
                accessTest,
                engagement,
                tenant,
                firm,
                ReportType.TYPE_2,
                access,
                definition("CC6.1-01", List.of("CC6.1")),
                OPERATED));
        system(new WorkItemEvent.Issued(
                backupTest,
                engagement,
                tenant,
                firm,
                ReportType.TYPE_2,
                backup,
                definition("CC7.1-01", List.of("CC7.1")),
                OPERATED));
        return this;
    }

    private static ExaminedVersion examined(String control) {
        return new ExaminedVersion(control, 1, PERIOD.start(), PERIOD.end());
    }

    public Story submitAccess() {
        tell(
                "omar",
                "control-owner",
                new WorkItemEvent.Submitted(
                        accessTest,
                        engagement,
                        access,
                        firm,
                        definition("CC6.1-01", List.of("CC6.1")),
                        OPERATED,
                        "omar",
                        1,
                        List.of(new EvidenceItem("Approvals", "approvals.csv")),
                        "All of the period"));
        return this;
    }

    public Story testing() {
        TestResult result = new TestResult(
                Set.of(Procedure.INSPECTION, Procedure.INQUIRY, Procedure.REPERFORMANCE),
                DesignConclusion.SUITABLE,
                OperationConclusion.DEVIATIONS_NOTED,
                List.of(new Deviation("ticket 7", "Approved late")),
                "One of 25 late");
        tell("ada", "auditor", new WorkItemEvent.Accepted(accessTest, engagement, access, 1));
        tell("ada", "auditor", new WorkItemEvent.Answered(accessTest, engagement, access, "ada", result));
        tell(
                "abel",
                "auditor",
                new WorkItemEvent.Concluded(accessTest, engagement, access, "CC6.1-01", "ada", "abel", result));
        return this;
    }

    public Story reporting() {
        List<Opinion> opinions = List.of(
                new Opinion(OpinionSubject.DESCRIPTION, OpinionType.UNMODIFIED, "", List.of()),
                new Opinion(OpinionSubject.OPERATION, OpinionType.QUALIFIED, "Late approvals", List.of("CC6.1")));
        system(new EngagementEvent.FieldworkConcluded(
                engagement,
                List.of(new TestedControl(
                        access, "CC6.1-01", 1, DesignConclusion.SUITABLE, OperationConclusion.DEVIATIONS_NOTED, 1))));
        system(new ReportEvent.Opened(
                report, engagement, tenant, firm, ReportType.TYPE_2, PERIOD.end(), List.of("CC6.1"), "concluded"));
        tell(
                "ada",
                "auditor",
                new ReportEvent.OpinionFormed(report, engagement, "ada", LocalDate.of(2026, 8, 19), opinions));
        LocalDate date = LocalDate.of(2026, 8, 20);
        tell(
                "abel",
                "auditor",
                new ReportEvent.Issued(report, engagement, "ada", "abel", date, opinions, "22", "concluded"));
        system(new EngagementEvent.ReportReceived(engagement, report, date));
        return this;
    }

    public void lead(Event event) {
        tell("lena", "compliance-lead", event);
    }

    public void system(Event event) {
        tell("system", "system", event);
    }

    public void tell(String actor, String role, Event event) {
        position = log.append(actor, role, event);
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
}
