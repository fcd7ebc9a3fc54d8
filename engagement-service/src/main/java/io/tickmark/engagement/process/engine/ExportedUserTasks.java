package io.tickmark.engagement.process.engine;

import io.tickmark.engagement.process.decision.Completion;
import io.tickmark.engagement.process.decision.UserTaskActor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Reads from the engine's exported records whom a user task was assigned to, from its creation to its completion. A record
 * becomes visible a moment after it was written; until then, and as long as there is no index yet, it is not known who completed it.
 */
final class ExportedUserTasks implements UserTaskActor {

    private static final String COMPLETED = "COMPLETED";
    /** A task that changed hands more often than this was completed by nobody knows whom. */
    private static final int MOST = 1_000;

    private final ExportedRecords records;

    /** Reads from these records. */
    ExportedUserTasks(ExportedRecords records) {
        this.records = records;
    }

    @Override
    public Completion completionOf(long elementInstanceKey) throws NotKnownYet {
        List<JsonNode> newestFirst = recordsOf(elementInstanceKey);
        if (newestFirst.isEmpty()
                || !newestFirst.getFirst().path("intent").asString("").equals(COMPLETED)) {
            throw new NotKnownYet(elementInstanceKey);
        }
        List<String> assignees = newestFirst.reversed().stream()
                .map(record -> record.path("value").path("assignee").asString(""))
                .toList();
        if (newestFirst.size() == MOST) {
            return new Completion.Contested(assignees.stream()
                    .filter(assignee -> !assignee.isBlank())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        if (isOneMissing(assignees)) {
            throw new NotKnownYet(elementInstanceKey);
        }
        return Completion.of(assignees);
    }

    /** A completion changes no assignee, so the record before it names the same; a missing one may be in another index. */
    private static boolean isOneMissing(List<String> assignees) {
        String atCompletion = assignees.getLast();
        return assignees.size() == 1
                ? !atCompletion.isBlank()
                : !assignees.get(assignees.size() - 2).equals(atCompletion);
    }

    private List<JsonNode> recordsOf(long elementInstanceKey) throws NotKnownYet {
        try {
            return records.search(
                    "user-task",
                    MOST,
                    Map.of("position", "desc"),
                    List.of(
                            ExportedRecords.oneOf("intent", List.of("CREATED", "ASSIGNED", COMPLETED)),
                            ExportedRecords.oneOf("value.elementInstanceKey", List.of(elementInstanceKey))));
        } catch (RestClientException unreadable) {
            throw new NotKnownYet(elementInstanceKey, unreadable);
        }
    }
}
