package io.tickmark.engagement.process.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.tickmark.engagement.process.decision.ServedOrganisation;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Gives the open tasks of whoever left back to their group, so that nothing waits for somebody who cannot decide it any more.
 * It looks again and again, because Tasklist lets everybody with an account claim.
 */
@Component
@ConditionalOnProperty(name = "tickmark.zeebe.enabled", matchIfMissing = true)
class TasksOfLeavers {

    private static final Logger LOG = LoggerFactory.getLogger(TasksOfLeavers.class);
    private static final int MOST = 1_000;
    private static final Map<String, String> NEWEST_FIRST = Map.of("position", "desc");
    private static final String TASK = "value.userTaskKey";

    private final PeopleDirectory people;
    private final ServedOrganisation served;
    private final ExportedRecords records;
    private final CamundaClient engine;

    TasksOfLeavers(PeopleDirectory people, ServedOrganisation served, ExportedRecords records, CamundaClient engine) {
        this.people = people;
        this.served = served;
        this.records = records;
        this.engine = engine;
    }

    @Scheduled(fixedDelayString = "${tickmark.people-check:15s}")
    void free() {
        if (people.isKept()) {
            try {
                heldByStrangers().forEach(this::free);
            } catch (RestClientException away) {
                LOG.debug("The engine's records cannot be read now; tasks of leavers are looked for again.", away);
            }
        }
    }

    private void free(long task) {
        try {
            engine.newUnassignUserTaskCommand(task).send().join();
            LOG.info("The task {} was held by nobody whom this engine serves; it is free again.", task);
        } catch (ClientException passed) {
            LOG.info("The task {} is not freed: {}", task, passed.getMessage());
        }
    }

    private Set<Long> heldByStrangers() {
        Set<Long> ever = keysIn(records.search(
                "user-task",
                MOST,
                NEWEST_FIRST,
                List.of(ExportedRecords.oneOf("intent", List.of("CREATED", "ASSIGNED")), byStrangers())));
        Set<Long> over = keysIn(records.search(
                "user-task",
                MOST,
                NEWEST_FIRST,
                List.of(
                        ExportedRecords.oneOf("intent", List.of("COMPLETED", "CANCELED")),
                        ExportedRecords.oneOf(TASK, List.copyOf(ever)))));
        return ever.stream()
                .filter(task -> !over.contains(task))
                .filter(this::isStillTheirs)
                .collect(Collectors.toSet());
    }

    private boolean isStillTheirs(long task) {
        return records
                .search("user-task", 1, NEWEST_FIRST, List.of(ExportedRecords.oneOf(TASK, List.of(task))))
                .stream()
                .map(record -> record.path("value").path("assignee").asString(""))
                .anyMatch(assignee -> !assignee.isBlank() && !isServed(assignee));
    }

    private boolean isServed(String id) {
        return people.find(id).map(Person::tenant).filter(served::is).isPresent();
    }

    private Map<String, ?> byStrangers() {
        List<String> served = people.everybody().stream()
                .map(Person::id)
                .filter(this::isServed)
                .toList();
        return ExportedRecords.noneOf("value.assignee", served);
    }

    private static Set<Long> keysIn(List<JsonNode> found) {
        return found.stream()
                .map(record -> record.path("value").path("userTaskKey").asLong())
                .collect(Collectors.toSet());
    }
}
