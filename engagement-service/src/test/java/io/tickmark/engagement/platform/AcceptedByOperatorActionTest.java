package io.tickmark.engagement.platform;

import io.tickmark.api.Event;
import io.tickmark.api.Role;
import io.tickmark.api.platform.PlatformCommand;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.engagement.aggregate.CommandTable;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every command of an operator's action, in every state. */
class AcceptedByOperatorActionTest {

    private static final String ID = "act-1";
    private static final Event ORDERED = new PlatformEvent.RetryOrdered(ID, "gaps", "gap-1", "Corrected.");

    @Test
    void onlyWhatIsListed() throws IOException {
        CommandTable<OperatorAction> table = CommandTable.of(OperatorAction.class)
                .in("none")
                .in("ordered", ORDERED)
                .ask(
                        new PlatformCommand.OrderRetry(ID, "gaps", "gap-1", "Corrected."),
                        story -> story.as("olga", Role.OPERATOR))
                .ask(
                        new PlatformCommand.OrderSkip(ID, "gaps", "gap-1", 7, "Unreadable."),
                        story -> story.as("olga", Role.OPERATOR))
                .ask(
                        new PlatformCommand.OrderDeadLetterRetry(ID, "answers", 0, 7),
                        story -> story.as("olga", Role.OPERATOR))
                .ask(
                        new PlatformCommand.OrderIncidentRetry(ID, "acme", 7, 4711, "Corrected."),
                        story -> story.as("olga", Role.OPERATOR))
                .asksAll(PlatformCommand.class);
        CommandTable.isApproved(
                "operator-action", CommandTable.titled("What an operator's action accepts", List.of(table.text())));
    }
}
