package io.tickmark.engagement.channel;

import io.tickmark.api.Command;
import io.tickmark.api.Ids;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.api.workitem.WorkItemCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an audit firm may answer, with the same fields as over REST. */
sealed interface AuditorAnswer {

    /** The kinds of answer by the word in {@code data.action}. */
    Map<String, Class<? extends AuditorAnswer>> BY_ACTION = Map.of(
            "accept", Accept.class,
            "return", Return.class,
            "answer", Answer.class,
            "conclude", Conclude.class,
            "form-opinion", FormOpinion.class,
            "issue-report", IssueReport.class);

    /** The command that carries it out. */
    Command command();

    /** Whether it concludes something, so that its auditor has to be proven. */
    default boolean decides() {
        return true;
    }

    /** The evidence is sufficient to test. */
    record Accept(String workItemId) implements AuditorAnswer {
        @Override
        public Command command() {
            return new WorkItemCommand.Accept(workItemId);
        }

        @Override
        public boolean decides() {
            return false;
        }
    }

    /** The evidence goes back. */
    record Return(String workItemId, String reason) implements AuditorAnswer {
        @Override
        public Command command() {
            return new WorkItemCommand.Return(workItemId, reason);
        }

        @Override
        public boolean decides() {
            return false;
        }
    }

    /** The preparer's result of the test; {@code operation} is left out on a Type 1. */
    record Answer(
            String workItemId,
            Set<Procedure> procedures,
            DesignConclusion design,
            Optional<OperationConclusion> operation,
            List<Deviation> deviations,
            String summary)
            implements AuditorAnswer {
        @Override
        public Command command() {
            TestResult result = new TestResult(procedures, design, operation.orElse(null), deviations, summary);
            return new WorkItemCommand.Answer(workItemId, result);
        }
    }

    /** The reviewer agrees with the result. */
    record Conclude(String workItemId) implements AuditorAnswer {
        @Override
        public Command command() {
            return new WorkItemCommand.Conclude(workItemId);
        }
    }

    /** The opinion, subject by subject. */
    record FormOpinion(String engagementId, List<Opinion> opinions) implements AuditorAnswer {
        @Override
        public Command command() {
            return new ReportCommand.FormOpinion(Ids.report(engagementId), opinions);
        }
    }

    /** The report is delivered; {@code sha256} is the lower-case hex digest of its bytes. */
    record IssueReport(String engagementId, LocalDate reportDate, String sha256) implements AuditorAnswer {
        @Override
        public Command command() {
            return new ReportCommand.Issue(Ids.report(engagementId), reportDate, sha256);
        }
    }
}
