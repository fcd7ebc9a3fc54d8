package io.tickmark.api.engagement;

import io.tickmark.api.AtMost;
import io.tickmark.api.Command;
import io.tickmark.api.FreeText;
import io.tickmark.api.Period;
import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.catalogue.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of an engagement. */
public sealed interface EngagementCommand extends Command {

    String engagementId();

    @Override
    default String aggregateId() {
        return engagementId();
    }

    /** Opens an engagement in a programme. */
    record Open(String engagementId, @Refers(Kind.PROGRAMME) String programmeId, String tenant, String name)
            implements EngagementCommand {}

    /** Opens next year's engagement; controls come along, statuses, evidence and results do not (R65). */
    record RollForward(
            String engagementId,
            @Refers(Kind.ENGAGEMENT) String from,
            @Refers(Kind.PROGRAMME) String programmeId,
            String tenant,
            String name,
            @Nullable Period proposedPeriod)
            implements EngagementCommand {}

    /** Settles Type 1 with a date or Type 2 with a period, never both (R1). */
    record ChooseReportType(
            String engagementId,
            ReportType type,
            @Nullable LocalDate asOfDate,
            @Nullable Period period,
            @FreeText String rationale)
            implements EngagementCommand {}

    /** Settles the categories; Security is always among them (R3). All their criteria apply (R5). */
    record ChooseCategories(
            String engagementId,
            Set<Category> categories,
            @FreeText String rationale) implements EngagementCommand {}

    /** Names the components in scope; a kind without any needs a reason (R6). */
    record DefineComponents(
            String engagementId,
            @AtMost(2_000) List<Component> components,
            @FreeText Map<ComponentKind, String> noneBecause)
            implements EngagementCommand {}

    /** Names sponsor, lead and liaison (R13). */
    record AppointTeam(String engagementId, Team team) implements EngagementCommand {}

    /** Leaves planning once type, categories, components and team are settled. */
    record ApproveScope(String engagementId) implements EngagementCommand {}

    /** Records the signed letter with the audit firm (R37, R39). */
    record RecordEngagementLetter(String engagementId, EngagementLetter letter) implements EngagementCommand {}

    /** Begins the readiness assessment, or takes it up again after the control list changed (R19). */
    record StartReadiness(String engagementId) implements EngagementCommand {}

    /** Says that the control list now covers what the baseline lacked (R23). */
    record CompleteControlList(String engagementId) implements EngagementCommand {}

    /** Freezes what the readiness assessment found (R19, R23). */
    record FreezeBaseline(
            String engagementId, @AtMost(2_000) List<AssessedControl> controls) implements EngagementCommand {}

    /** The sponsor answers for going on with open gaps (R26). */
    record SignOffOpenGaps(
            String engagementId,
            @AtMost(2_000) List<OpenGap> openGaps,
            @FreeText String reason) implements EngagementCommand {}

    /** Declares that the examination may begin (R26). */
    record DeclareAuditReadiness(
            String engagementId, @AtMost(2_000) List<OpenGap> openGaps) implements EngagementCommand {}

    /** The specified period of a Type 2 begins. */
    record StartObservation(String engagementId) implements EngagementCommand {}

    /** The specified period of a Type 2 is over. */
    record EndObservation(String engagementId) implements EngagementCommand {}

    /** The auditor's work begins on every version that operated; impossible without a signed letter (R39, C13). */
    record StartFieldwork(
            String engagementId, @AtMost(4_000) List<ControlInScope> controls) implements EngagementCommand {}

    /** Ends fieldwork once every control in scope has a concluded test (R53). */
    record ConcludeFieldwork(
            String engagementId, @AtMost(4_000) List<TestedControl> controls) implements EngagementCommand {}

    /** Records that the auditor's report was received (R60). */
    record ReceiveReport(
            String engagementId, @Refers(Kind.REPORT) String reportId, LocalDate reportDate)
            implements EngagementCommand {}

    /** Binds the engagement to the instance of its process, by that instance's key; the first one stays. */
    record BindProcess(String engagementId, String instance) implements EngagementCommand {}

    /** Names the follow-ups of the deviations (R63). */
    record OpenFollowUps(
            String engagementId,
            @AtMost(2_000) @Refers(Kind.GAP) List<String> gapIds) implements EngagementCommand {}

    /** Closes the file once follow-ups are open and the distribution is set. */
    record Close(String engagementId, List<String> distribution) implements EngagementCommand {}

    /** The time to plan the next examination has come (R66). */
    record ReachRenewalLeadTime(String engagementId) implements EngagementCommand {}

    /** Stops work for a while. */
    record Hold(String engagementId, @FreeText String reason) implements EngagementCommand {}

    /** Takes up work again. */
    record Resume(String engagementId, @FreeText String reason) implements EngagementCommand {}

    /** Gives the engagement up; its history stays. */
    record Cancel(String engagementId, @FreeText String reason) implements EngagementCommand {}

    /** The auditor withdraws, for instance because the assertion was refused (D2). */
    record Withdraw(String engagementId, @FreeText String reason) implements EngagementCommand {}
}
