package io.tickmark.engagement.channel;

import io.tickmark.api.Command;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.workitem.WorkItemCommand;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an audit firm may answer. The fields are those of the command, as over REST. */
enum AuditorAction {

    /** The evidence is sufficient to test. */
    ACCEPT(WorkItemCommand.Accept.class, false),
    /** The evidence goes back. */
    RETURN(WorkItemCommand.Return.class, false),
    /** The preparer's result of the test. */
    ANSWER(WorkItemCommand.Answer.class, true),
    /** The reviewer agrees with the result. */
    CONCLUDE(WorkItemCommand.Conclude.class, true),
    /** The opinion, subject by subject. */
    FORM_OPINION(ReportCommand.FormOpinion.class, true),
    /** The report is delivered. */
    ISSUE_REPORT(ReportCommand.Issue.class, true);

    private final Class<? extends Command> command;
    private final boolean decides;

    AuditorAction(Class<? extends Command> command, boolean decides) {
        this.command = command;
        this.decides = decides;
    }

    /** The word in {@code data.action}, such as form-opinion. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AuditorAction> ofKey(String key) {
        return Arrays.stream(values())
                .filter(action -> action.key().equals(key))
                .findFirst();
    }

    /** The record that holds its fields. */
    Class<? extends Command> command() {
        return command;
    }

    /** Whether it concludes something, so that its auditor has to be proven. */
    boolean decides() {
        return decides;
    }
}
