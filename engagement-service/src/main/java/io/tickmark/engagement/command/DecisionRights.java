package io.tickmark.engagement.command;

import static io.tickmark.api.Role.ADMIN;
import static io.tickmark.api.Role.AUDITOR;
import static io.tickmark.api.Role.COMPLIANCE_LEAD;
import static io.tickmark.api.Role.CONTROL_OWNER;
import static io.tickmark.api.Role.EXECUTIVE;
import static io.tickmark.api.Role.HR;
import static io.tickmark.api.Role.IT_SECURITY;
import static io.tickmark.api.Role.LEGAL;
import static io.tickmark.api.Role.OPERATOR;
import static io.tickmark.api.Role.SYSTEM;
import static java.util.Map.entry;

import io.tickmark.api.Command;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.gap.GapCommand;
import io.tickmark.api.platform.PlatformCommand;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.workitem.WorkItemCommand;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which roles may decide what; a command that is not listed may be sent by nobody. */
public final class DecisionRights {

    /** The rule id of a refusal for want of a role. */
    public static final String ROLE = "ROLE";

    private static final List<Role> OWNERS = List.of(COMPLIANCE_LEAD, CONTROL_OWNER, IT_SECURITY, LEGAL, HR, EXECUTIVE);

    private static final Map<Class<? extends Command>, List<Role>> RIGHTS = Map.ofEntries(
            entry(ProgrammeCommand.Create.class, List.of(COMPLIANCE_LEAD, ADMIN)),
            entry(ProgrammeCommand.BindProcess.class, List.of(SYSTEM)),
            entry(ProgrammeCommand.BeginStandardsReview.class, List.of(SYSTEM)),
            entry(ProgrammeCommand.CompleteStandardsReview.class, List.of(COMPLIANCE_LEAD)),
            entry(ProgrammeCommand.NoteStandardsReviewEscalationDue.class, List.of(SYSTEM)),
            entry(EngagementCommand.Open.class, List.of(COMPLIANCE_LEAD, ADMIN)),
            entry(EngagementCommand.RollForward.class, List.of(SYSTEM)),
            entry(EngagementCommand.ChooseReportType.class, List.of(COMPLIANCE_LEAD)),
            entry(EngagementCommand.ChooseCategories.class, List.of(COMPLIANCE_LEAD)),
            entry(EngagementCommand.DefineComponents.class, List.of(COMPLIANCE_LEAD, IT_SECURITY)),
            entry(EngagementCommand.AppointTeam.class, List.of(COMPLIANCE_LEAD, EXECUTIVE)),
            entry(EngagementCommand.ApproveScope.class, List.of(EXECUTIVE)),
            entry(EngagementCommand.RecordEngagementLetter.class, List.of(COMPLIANCE_LEAD, LEGAL)),
            entry(EngagementCommand.BindProcess.class, List.of(SYSTEM)),
            entry(EngagementCommand.StartReadiness.class, List.of(SYSTEM)),
            entry(EngagementCommand.CompleteControlList.class, List.of(COMPLIANCE_LEAD)),
            entry(EngagementCommand.FreezeBaseline.class, List.of(SYSTEM)),
            entry(EngagementCommand.SignOffOpenGaps.class, List.of(EXECUTIVE)),
            entry(EngagementCommand.DeclareAuditReadiness.class, List.of(COMPLIANCE_LEAD)),
            entry(EngagementCommand.StartObservation.class, List.of(SYSTEM)),
            entry(EngagementCommand.EndObservation.class, List.of(SYSTEM)),
            entry(EngagementCommand.StartFieldwork.class, List.of(SYSTEM)),
            entry(EngagementCommand.ConcludeFieldwork.class, List.of(SYSTEM)),
            entry(EngagementCommand.ReceiveReport.class, List.of(SYSTEM)),
            entry(EngagementCommand.OpenFollowUps.class, List.of(SYSTEM)),
            entry(EngagementCommand.Close.class, List.of(COMPLIANCE_LEAD)),
            entry(EngagementCommand.ReachRenewalLeadTime.class, List.of(SYSTEM)),
            entry(EngagementCommand.Hold.class, List.of(COMPLIANCE_LEAD, EXECUTIVE)),
            entry(EngagementCommand.Resume.class, List.of(COMPLIANCE_LEAD, EXECUTIVE)),
            entry(EngagementCommand.Cancel.class, List.of(EXECUTIVE)),
            entry(EngagementCommand.Withdraw.class, List.of(AUDITOR)),
            entry(ControlCommand.Register.class, List.of(COMPLIANCE_LEAD, CONTROL_OWNER, IT_SECURITY)),
            entry(ControlCommand.Revise.class, List.of(COMPLIANCE_LEAD, CONTROL_OWNER, IT_SECURITY)),
            entry(ControlCommand.Assign.class, List.of(COMPLIANCE_LEAD)),
            entry(ControlCommand.Map.class, List.of(COMPLIANCE_LEAD)),
            entry(ControlCommand.Implement.class, List.of(COMPLIANCE_LEAD, CONTROL_OWNER, IT_SECURITY)),
            entry(ControlCommand.Retire.class, List.of(COMPLIANCE_LEAD)),
            entry(ControlCommand.Assess.class, List.of(COMPLIANCE_LEAD, IT_SECURITY, CONTROL_OWNER)),
            entry(GapCommand.Identify.class, List.of(SYSTEM)),
            entry(GapCommand.Plan.class, List.of(COMPLIANCE_LEAD, CONTROL_OWNER, IT_SECURITY)),
            entry(GapCommand.Defer.class, List.of(COMPLIANCE_LEAD, CONTROL_OWNER, IT_SECURITY)),
            entry(GapCommand.ProposeRisk.class, List.of(COMPLIANCE_LEAD, CONTROL_OWNER, IT_SECURITY)),
            entry(GapCommand.AcceptRisk.class, List.of(EXECUTIVE)),
            entry(GapCommand.Complete.class, OWNERS),
            entry(GapCommand.Verify.class, List.of(COMPLIANCE_LEAD)),
            entry(GapCommand.Reject.class, List.of(COMPLIANCE_LEAD)),
            entry(GapCommand.NoteReminderDue.class, List.of(SYSTEM)),
            entry(GapCommand.NoteEscalationDue.class, List.of(SYSTEM)),
            entry(WorkItemCommand.Issue.class, List.of(SYSTEM)),
            entry(WorkItemCommand.Submit.class, OWNERS),
            entry(WorkItemCommand.Accept.class, List.of(AUDITOR)),
            entry(WorkItemCommand.Return.class, List.of(AUDITOR)),
            entry(WorkItemCommand.Answer.class, List.of(AUDITOR)),
            entry(WorkItemCommand.Conclude.class, List.of(AUDITOR)),
            entry(ReportCommand.Open.class, List.of(SYSTEM)),
            entry(ReportCommand.SignAssertion.class, List.of(EXECUTIVE)),
            entry(ReportCommand.RefuseAssertion.class, List.of(EXECUTIVE)),
            entry(ReportCommand.RequestOpinion.class, List.of(SYSTEM)),
            entry(ReportCommand.FormOpinion.class, List.of(AUDITOR)),
            entry(ReportCommand.Issue.class, List.of(AUDITOR)),
            entry(ReportCommand.Rest.class, List.of(SYSTEM)),
            entry(ReportCommand.Resume.class, List.of(SYSTEM)),
            entry(ReportCommand.Abandon.class, List.of(SYSTEM)),
            entry(GapCommand.Rest.class, List.of(SYSTEM)),
            entry(GapCommand.Resume.class, List.of(SYSTEM)),
            entry(GapCommand.Abandon.class, List.of(SYSTEM)),
            entry(WorkItemCommand.Rest.class, List.of(SYSTEM)),
            entry(WorkItemCommand.Resume.class, List.of(SYSTEM)),
            entry(WorkItemCommand.Abandon.class, List.of(SYSTEM)),
            entry(GapCommand.NoteSegregationViolation.class, List.of(SYSTEM)),
            entry(WorkItemCommand.NoteSegregationViolation.class, List.of(SYSTEM)),
            entry(ReportCommand.NoteSegregationViolation.class, List.of(SYSTEM)),
            entry(PlatformCommand.OrderRetry.class, List.of(OPERATOR)),
            entry(PlatformCommand.OrderSkip.class, List.of(OPERATOR)),
            entry(PlatformCommand.OrderDeadLetterRetry.class, List.of(OPERATOR)),
            entry(PlatformCommand.OrderIncidentRetry.class, List.of(OPERATOR)));

    /** What follows by itself from an event or a refusal; no process may ask for it, whatever its variables say. */
    private static final Set<Class<? extends Command>> CONSEQUENCES = Set.of(
            EngagementCommand.RollForward.class,
            ReportCommand.Open.class,
            ReportCommand.Rest.class,
            ReportCommand.Resume.class,
            ReportCommand.Abandon.class,
            GapCommand.Rest.class,
            GapCommand.Resume.class,
            GapCommand.Abandon.class,
            WorkItemCommand.Rest.class,
            WorkItemCommand.Resume.class,
            WorkItemCommand.Abandon.class,
            GapCommand.NoteSegregationViolation.class,
            WorkItemCommand.NoteSegregationViolation.class,
            ReportCommand.NoteSegregationViolation.class);

    private DecisionRights() {}

    /** The commands that somebody may send. */
    static Set<Class<? extends Command>> commands() {
        return RIGHTS.keySet();
    }

    /**
     * The role in which these roles entitle to the command.
     *
     * @throws RuleViolation ROLE naming the roles that would
     */
    static Role entitling(Command command, Set<Role> roles) {
        return entitling(command.getClass(), roles);
    }

    /**
     * The role in which these roles entitle to commands of this kind.
     *
     * @throws RuleViolation ROLE naming the roles that would
     */
    public static Role entitling(Class<? extends Command> command, Set<Role> roles) {
        List<Role> allowed = RIGHTS.getOrDefault(command, List.of());
        return allowed.stream().filter(roles::contains).findFirst().orElseThrow(() -> refusal(command, allowed));
    }

    /**
     * Makes sure that what follows by itself is asked for by nobody, and by no process.
     *
     * @throws RuleViolation ROLE if somebody asks for it
     */
    static void mustFollow(Command command, Origin origin) {
        if (CONSEQUENCES.contains(command.getClass()) && !origin.isConsequence()) {
            throw RuleViolation.of(ROLE, "This follows by itself from what happens before it; nobody may ask for it.");
        }
    }

    private static RuleViolation refusal(Class<? extends Command> command, List<Role> allowed) {
        String names = allowed.stream().map(Role::key).collect(Collectors.joining(", "));
        return RuleViolation.of(
                        ROLE, "This decision (" + command.getSimpleName() + ") needs one of the roles: " + names + ".")
                .with("roles", allowed.stream().map(Role::key).toList());
    }
}
