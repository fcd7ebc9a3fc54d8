package io.tickmark.api.engagement;

import io.tickmark.api.AtMost;
import io.tickmark.api.Command;
import io.tickmark.api.DecidedBy;
import io.tickmark.api.FollowsByItself;
import io.tickmark.api.FreeText;
import io.tickmark.api.Period;
import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.Role;
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
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.ADMIN})
    record Open(String engagementId, @Refers(Kind.PROGRAMME) String programmeId, String tenant, String name)
            implements EngagementCommand {}

    /** Opens next year's engagement; controls come along, statuses, evidence and results do not (R65). */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record RollForward(
            String engagementId,
            @Refers(Kind.ENGAGEMENT) String from,
            @Refers(Kind.PROGRAMME) String programmeId,
            String tenant,
            String name,
            @Nullable Period proposedPeriod)
            implements EngagementCommand {}

    /** Settles Type 1 with a date or Type 2 with a period, never both (R1). */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record ChooseReportType(
            String engagementId,
            ReportType type,
            @Nullable LocalDate asOfDate,
            @Nullable Period period,
            @FreeText String rationale)
            implements EngagementCommand {}

    /** Settles the categories; Security is always among them (R3). All their criteria apply (R5). */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record ChooseCategories(
            String engagementId,
            Set<Category> categories,
            @FreeText String rationale) implements EngagementCommand {}

    /** Names the components in scope; a kind without any needs a reason (R6). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.IT_SECURITY})
    record DefineComponents(
            String engagementId,
            @AtMost(2_000) List<Component> components,
            @FreeText @Nullable Map<ComponentKind, String> noneBecause)
            implements EngagementCommand {

        /** Why there is none of a kind; empty where every kind has one. */
        @Override
        public Map<ComponentKind, String> noneBecause() {
            return noneBecause == null ? Map.of() : noneBecause;
        }
    }

    /** Names sponsor, lead and liaison (R13). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.EXECUTIVE})
    record AppointTeam(String engagementId, String sponsor, String lead, String liaison) implements EngagementCommand {

        public AppointTeam(String engagementId, Team team) {
            this(engagementId, team.sponsor(), team.lead(), team.liaison());
        }

        public Team team() {
            return new Team(sponsor, lead, liaison);
        }
    }

    /** Leaves planning once type, categories, components and team are settled. */
    @DecidedBy(Role.EXECUTIVE)
    record ApproveScope(String engagementId) implements EngagementCommand {}

    /** Records the signed letter with the audit firm (R37, R39); the fields are those of {@link EngagementLetter}. */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.LEGAL})
    record RecordEngagementLetter(
            String engagementId,
            String firm,
            String firmName,
            String licence,
            boolean independenceConfirmed,
            LocalDate signedOn)
            implements EngagementCommand {

        public RecordEngagementLetter(String engagementId, EngagementLetter letter) {
            this(
                    engagementId,
                    letter.firm(),
                    letter.firmName(),
                    letter.licence(),
                    letter.independenceConfirmed(),
                    letter.signedOn());
        }

        public EngagementLetter letter() {
            return new EngagementLetter(firm, firmName, licence, independenceConfirmed, signedOn);
        }
    }

    /** Begins the readiness assessment, or takes it up again after the control list changed (R19). */
    @DecidedBy(Role.SYSTEM)
    record StartReadiness(String engagementId) implements EngagementCommand {}

    /** Says that the control list now covers what the baseline lacked (R23). */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record CompleteControlList(String engagementId) implements EngagementCommand {}

    /** Freezes what the readiness assessment found (R19, R23). */
    @DecidedBy(Role.SYSTEM)
    record FreezeBaseline(
            String engagementId, @AtMost(2_000) List<AssessedControl> controls) implements EngagementCommand {}

    /** The sponsor signs off that the examination begins with open gaps (R26). */
    @DecidedBy(Role.EXECUTIVE)
    record SignOffOpenGaps(
            String engagementId,
            @AtMost(2_000) List<OpenGap> openGaps,
            @FreeText String reason) implements EngagementCommand {}

    /** Declares that the examination may begin (R26). */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record DeclareAuditReadiness(
            String engagementId, @AtMost(2_000) List<OpenGap> openGaps) implements EngagementCommand {}

    /** The specified period of a Type 2 begins. */
    @DecidedBy(Role.SYSTEM)
    record StartObservation(String engagementId) implements EngagementCommand {}

    /** The specified period of a Type 2 is over. */
    @DecidedBy(Role.SYSTEM)
    record EndObservation(String engagementId) implements EngagementCommand {}

    /** The auditor's work begins on every version that operated; impossible without a signed letter (R39, C13). */
    @DecidedBy(Role.SYSTEM)
    record StartFieldwork(
            String engagementId, @AtMost(4_000) List<ControlInScope> controls) implements EngagementCommand {}

    /** Ends fieldwork once every control in scope has a concluded test (R53). */
    @DecidedBy(Role.SYSTEM)
    record ConcludeFieldwork(
            String engagementId, @AtMost(4_000) List<TestedControl> controls) implements EngagementCommand {}

    /** Records that the auditor's report was received (R60). */
    @DecidedBy(Role.SYSTEM)
    record ReceiveReport(
            String engagementId, @Refers(Kind.REPORT) String reportId, LocalDate reportDate)
            implements EngagementCommand {}

    /** Binds the engagement to the instance of its process, by that instance's key; the first one stays. */
    @DecidedBy(Role.SYSTEM)
    record BindProcess(String engagementId, String instance) implements EngagementCommand {}

    /** Names the follow-ups of the deviations (R63). */
    @DecidedBy(Role.SYSTEM)
    record OpenFollowUps(
            String engagementId,
            @AtMost(2_000) @Refers(Kind.GAP) List<String> gapIds) implements EngagementCommand {}

    /** Closes the file once follow-ups are open and the distribution is set. */
    @DecidedBy(Role.COMPLIANCE_LEAD)
    record Close(String engagementId, List<String> distribution) implements EngagementCommand {}

    /** The time to plan the next examination has come (R66). */
    @DecidedBy(Role.SYSTEM)
    record ReachRenewalLeadTime(String engagementId) implements EngagementCommand {}

    /** Stops work for a while. */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.EXECUTIVE})
    record Hold(String engagementId, @FreeText String reason) implements EngagementCommand {}

    /** Takes up work again. */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.EXECUTIVE})
    record Resume(String engagementId, @FreeText String reason) implements EngagementCommand {}

    /** Gives the engagement up; its history stays. */
    @DecidedBy(Role.EXECUTIVE)
    record Cancel(String engagementId, @FreeText String reason) implements EngagementCommand {}

    /** The auditor withdraws, for instance because the assertion was refused (D2). */
    @DecidedBy(Role.AUDITOR)
    record Withdraw(String engagementId, @FreeText String reason) implements EngagementCommand {}
}
