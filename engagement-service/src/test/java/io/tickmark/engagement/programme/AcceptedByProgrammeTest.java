package io.tickmark.engagement.programme;

import io.tickmark.api.Event;
import io.tickmark.api.programme.ProgrammeCommand;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.programme.ReviewQuarter;
import io.tickmark.engagement.aggregate.CommandTable;
import io.tickmark.engagement.aggregate.Story;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every command of a programme, in every state of one review of the standards. */
class AcceptedByProgrammeTest {

    private static final String ID = "prg-1";
    private static final LocalDate CREATED_ON = LocalDate.of(2027, 3, 1);
    private static final String REVIEW = ReviewQuarter.of(CREATED_ON, 1).name();
    private static final LocalDate DUE = LocalDate.of(2027, 7, 1);
    private static final Event CREATED =
            new ProgrammeEvent.Created(ID, Story.TENANT, "Acme SOC 2", "Acme", "Cloud", CREATED_ON);
    private static final Event REVIEW_DUE = new ProgrammeEvent.StandardsReviewDue(ID, REVIEW, DUE);
    private static final Event ESCALATION_DUE = new ProgrammeEvent.StandardsReviewEscalationDue(ID, REVIEW, DUE);
    private static final Event REVIEWED =
            new ProgrammeEvent.StandardsReviewCompleted(ID, REVIEW, List.of(), "No changes.");

    @Test
    void onlyWhatIsListed() throws IOException {
        CommandTable<Programme> table = CommandTable.of(Programme.class)
                .in("none")
                .in("created", CREATED)
                .in("review due", CREATED, REVIEW_DUE)
                .in("escalation due", CREATED, REVIEW_DUE, ESCALATION_DUE)
                .in("reviewed", CREATED, REVIEW_DUE, REVIEWED)
                .ask(new ProgrammeCommand.Create(ID, Story.TENANT, "Acme SOC 2", "Acme", "Cloud"), story -> story)
                .ask(new ProgrammeCommand.BindProcess(ID, "77"), Story::asSystem)
                .ask(new ProgrammeCommand.BeginStandardsReview(ID, 30), Story::asSystem)
                .ask(new ProgrammeCommand.CompleteStandardsReview(ID, REVIEW, List.of(), "No changes."), story -> story)
                .ask(new ProgrammeCommand.NoteStandardsReviewEscalationDue(ID, REVIEW), Story::asSystem)
                .asksAll(ProgrammeCommand.class);
        CommandTable.isApproved("programme", CommandTable.titled("What a programme accepts", List.of(table.text())));
    }
}
