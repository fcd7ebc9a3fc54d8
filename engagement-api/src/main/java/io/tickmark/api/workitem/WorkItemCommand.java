package io.tickmark.api.workitem;

import io.tickmark.api.AtMost;
import io.tickmark.api.Command;
import io.tickmark.api.DecidedBy;
import io.tickmark.api.FollowsByItself;
import io.tickmark.api.FreeText;
import io.tickmark.api.Judgement;
import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.Role;
import io.tickmark.api.SegregationViolation;
import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.api.engagement.ReportType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a work item: the auditor's test of one version of a control in one engagement. */
public sealed interface WorkItemCommand extends Command {

    String workItemId();

    @Override
    default String aggregateId() {
        return workItemId();
    }

    /** Asks for evidence of a control on behalf of the audit firm (R50). */
    @DecidedBy(Role.SYSTEM)
    record Issue(
            String workItemId,
            @Refers(Kind.ENGAGEMENT) String engagementId,
            String tenant,
            String firm,
            ReportType reportType,
            @Refers(Kind.CONTROL) String controlId,
            Definition control,
            Operated operated)
            implements WorkItemCommand {}

    /** Hands evidence to the auditor (R50). */
    @DecidedBy({Role.COMPLIANCE_LEAD, Role.CONTROL_OWNER, Role.IT_SECURITY, Role.LEGAL, Role.HR, Role.EXECUTIVE})
    record Submit(
            String workItemId,
            @AtMost(1_000) List<EvidenceItem> evidence,
            @FreeText String note) implements WorkItemCommand {}

    /** The auditor takes the evidence as sufficient to test (R50). */
    @DecidedBy(Role.AUDITOR)
    record Accept(String workItemId) implements WorkItemCommand, Judging {}

    /** The auditor sends the evidence back; every submission stays on file (R50). */
    @DecidedBy(Role.AUDITOR)
    record Return(String workItemId, @FreeText String reason) implements WorkItemCommand {}

    /** The auditor who prepared the test records its result (R53, R57, R58); the fields are those of {@link TestResult}. */
    @DecidedBy(Role.AUDITOR)
    record Answer(
            String workItemId,
            Set<Procedure> procedures,
            DesignConclusion design,
            @Nullable OperationConclusion operation,
            @AtMost(1_000) List<Deviation> deviations,
            @FreeText String summary)
            implements WorkItemCommand, Judging {

        public Answer(String workItemId, TestResult result) {
            this(
                    workItemId,
                    result.procedures(),
                    result.design(),
                    result.operation(),
                    result.deviations(),
                    result.summary());
        }

        public TestResult result() {
            return new TestResult(procedures, design, operation, deviations, summary);
        }
    }

    /** An auditor of the firm who neither submitted nor tested concludes the test (D20). */
    @DecidedBy(Role.AUDITOR)
    record Conclude(String workItemId) implements WorkItemCommand, Judging {}

    /** The engagement rests, and the test with it. */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record Rest(String workItemId, @FreeText String reason) implements WorkItemCommand {}

    /** The engagement goes on, and the test with it. */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record Resume(String workItemId, @FreeText String reason) implements WorkItemCommand {}

    /**
     * Nothing more is tested for an engagement that was given up.
     *
     * @param ended CANCELLED or WITHDRAWN
     */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record Abandon(
            String workItemId,
            EngagementStatus ended,
            @FreeText String reason) implements WorkItemCommand {}

    /** Somebody tried to judge what they had a hand in; only the refusal itself sends this (D20, N13). */
    @FollowsByItself
    @DecidedBy(Role.SYSTEM)
    record NoteSegregationViolation(String workItemId, SegregationViolation violation) implements WorkItemCommand {}

    /** A decision on what others prepared (D20). */
    interface Judging extends Judgement {

        String workItemId();

        @Override
        default NoteSegregationViolation noting(SegregationViolation violation) {
            return new NoteSegregationViolation(workItemId(), violation);
        }
    }
}
