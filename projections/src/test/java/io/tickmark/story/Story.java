package io.tickmark.story;

import io.tickmark.api.Event;
import io.tickmark.api.Ids;
import io.tickmark.api.Period;
import io.tickmark.api.Role;
import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.TestedControl;
import io.tickmark.api.register.EntryKind;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.api.register.Tool;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.testengagements.Told;
import io.tickmark.testengagements.ToldEngagement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A Type 2 engagement of one service organisation with two controls, written into the log step by step. */
public final class Story {

    public static final Period PERIOD = ToldEngagement.PERIOD;

    public static final List<String> CRITERIA = ToldEngagement.CRITERIA;

    private static final int ACCESS = 0;
    private static final int BACKUP = 1;

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
    public final String tools;

    private final ToldEngagement told;
    private final EventWriter log;
    private long position;

    public Story(EventWriter log, String tenant, String firm) {
        this.log = log;
        this.tenant = tenant;
        this.firm = firm;
        told = new ToldEngagement(tenant, firm, 2);
        programme = told.programme();
        engagement = told.engagement();
        access = told.control(ACCESS);
        backup = told.control(BACKUP);
        gap = told.gap(ACCESS);
        accessTest = told.test(ACCESS);
        backupTest = told.test(BACKUP);
        report = Ids.report(engagement);
        tools = Ids.register(programme, EntryKind.TOOL);
    }

    /** The position of the last event told. */
    public long position() {
        return position;
    }

    public Story planning() {
        return write(told.planning());
    }

    public Story letter() {
        return write(told.letter());
    }

    public Story readiness() {
        return write(told.ratings()).write(told.baseline());
    }

    public Story remediation() {
        return write(told.remediation());
    }

    public Story fieldwork() {
        return write(told.fieldwork());
    }

    public Story submitAccess() {
        return write(told.submission(ACCESS));
    }

    /** The programme's register of tools: one was revised and another withdrawn, and what is left was reviewed. */
    public Story registers() {
        LocalDate start = LocalDate.of(2026, 1, 1);
        lead(new RegisterEvent.Opened(tools, programme, tenant, EntryKind.TOOL));
        lead(new RegisterEvent.EntryRecorded(tools, programme, 1, tool("Scanner"), start, "lena"));
        lead(new RegisterEvent.EntryRecorded(tools, programme, 2, tool("Spreadsheet"), start, "lena"));
        lead(new RegisterEvent.EntryRevised(
                tools,
                programme,
                1,
                2,
                tool("Scanner"),
                tool("Scanner 2"),
                start.plusMonths(2),
                "New version",
                "lena"));
        lead(new RegisterEvent.EntryWithdrawn(
                tools, programme, 2, 1, tool("Spreadsheet"), start.plusMonths(4), "Not used any more", "lena"));
        tell("erik", "executive", new RegisterEvent.Reviewed(tools, programme, "erik", "Complete"));
        return this;
    }

    static Tool tool(String name) {
        return new Tool(name, "Finds what is open", new Tool.Fit(true, true, false), List.of("CC7.1"), "omar");
    }

    public Story testing() {
        return write(told.conclusion(
                ACCESS,
                new TestResult(
                        Set.of(Procedure.INSPECTION, Procedure.INQUIRY, Procedure.REPERFORMANCE),
                        DesignConclusion.SUITABLE,
                        OperationConclusion.DEVIATIONS_NOTED,
                        List.of(new Deviation("ticket 7", "Approved late")),
                        "One of 25 late")));
    }

    public Story reporting() {
        List<Opinion> opinions = List.of(
                new Opinion(OpinionSubject.DESCRIPTION, OpinionType.UNMODIFIED, "", List.of()),
                new Opinion(OpinionSubject.OPERATION, OpinionType.QUALIFIED, "Late approvals", List.of("CC6.1")));
        system(new EngagementEvent.FieldworkConcluded(
                engagement,
                List.of(new TestedControl(
                        access, "CC6.1-01", 1, DesignConclusion.SUITABLE, OperationConclusion.DEVIATIONS_NOTED, 1))));
        return write(told.report(List.of("CC6.1"), opinions));
    }

    public void lead(Event event) {
        tell("lena", "compliance-lead", event);
    }

    public void system(Event event) {
        tell("system", Role.SYSTEM.key(), event);
    }

    public void tell(String actor, String role, Event event) {
        position = log.append(actor, role, event);
    }

    private Story write(List<Told> stretch) {
        stretch.forEach(one -> tell(one.actor(), one.role(), one.event()));
        return this;
    }

    public static Definition definition(String code, List<String> criteria) {
        return ToldEngagement.definition(code, criteria);
    }
}
