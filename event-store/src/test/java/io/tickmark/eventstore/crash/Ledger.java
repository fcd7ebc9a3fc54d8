package io.tickmark.eventstore.crash;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What writers were told, to be held against what is stored. Events are named by the id of their command. */
final class Ledger {

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    void acknowledged(String command) {
        acknowledged.add(command);
    }

    /** A command whose outcome nobody was told. */
    void unanswered(String command) {
        unanswered.add(command);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** The balance. */
    Balance against(DataSource log) {
        Map<String, Long> stored = new HashMap<>();
        JdbcClient.create(log)
                .sql("select command_id, count(*) from event_log.events group by 1")
                .query(row -> {
                    stored.put(row.getString(1), row.getLong(2));
                });
        return new Balance(
                acknowledged.size(),
                unanswered.size(),
                unanswered.stream().filter(stored::containsKey).count(),
                acknowledged.stream().filter(id -> !stored.containsKey(id)).count(),
                stored.values().stream().filter(count -> count > 1).count(),
                stored.keySet().stream()
                        .filter(id -> !acknowledged.contains(id) && !unanswered.contains(id))
                        .count());
    }

    /**
     * What was told against what is stored, in events.
     *
     * @param unansweredButStored were written although the answer got lost
     * @param lost were acknowledged and are not there
     * @param doubled are there more than once
     * @param unknown are there and nobody asked for them
     */
    record Balance(
            long acknowledged, long unanswered, long unansweredButStored, long lost, long doubled, long unknown) {}
}
