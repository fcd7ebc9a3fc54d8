package io.tickmark.engagement.command;

import io.tickmark.api.Refers.Kind;
import io.tickmark.eventstore.EventLog;
import io.tickmark.eventstore.EventLog.Beginning;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where aggregates belong, as the first event of each tells it. What was read is kept, for it never changes. */
@Component
public class Homes {

    private static final int KEPT = 20_000;

    private final EventLog log;
    private final JsonMapper json;
    private final Map<String, Home> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Home> eldest) {
            return size() > KEPT;
        }
    });

    Homes(EventLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    /** Whether two aggregates exist and belong to one service organisation. */
    public boolean areOneTenants(String one, String other) {
        Map<String, Home> homes = of(List.of(one, other));
        Home home = homes.get(one);
        Home otherHome = homes.get(other);
        return home != null && otherHome != null && home.tenant().equals(otherHome.tenant());
    }

    /** The service organisation whose programme this is; empty where it is no programme. */
    public Optional<String> tenantOfProgramme(String programmeId) {
        return Optional.ofNullable(of(List.of(programmeId)).get(programmeId))
                .filter(home -> home.is(Kind.PROGRAMME))
                .map(Home::tenant);
    }

    /** The homes of these aggregates by their ids, without those that do not exist. */
    Map<String, Home> of(Collection<String> aggregateIds) {
        Map<String, Home> homes = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (String id : aggregateIds) {
            Home home = known.get(id);
            if (home == null) {
                unknown.add(id);
            } else {
                homes.put(id, home);
            }
        }
        if (!unknown.isEmpty()) {
            Map<String, Home> read = read(unknown);
            homes.putAll(read);
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                known.putAll(read);
            }
        }
        return homes;
    }

    private Map<String, Home> read(Set<String> ids) {
        Map<String, JsonNode> parts = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        Map<String, Home> homes = new HashMap<>();
        for (Beginning beginning : log.beginningsOf(ids)) {
            JsonNode first = json.readTree(beginning.payload());
            String id = beginning.aggregateId();
            types.put(id, beginning.type());
            if (Kind.PROGRAMME.type().equals(beginning.type())) {
                homes.put(id, new Home(beginning.type(), text(first, "tenant"), id, null));
            } else if (first.has("programmeId")) {
                boolean engagement = Kind.ENGAGEMENT.type().equals(beginning.type());
                homes.put(
                        id,
                        new Home(
                                beginning.type(),
                                text(first, "tenant"),
                                text(first, "programmeId"),
                                engagement ? id : null));
            } else {
                parts.put(id, first);
            }
        }
        Map<String, Home> wholes = parts.isEmpty()
                ? Map.of()
                : of(parts.values().stream().map(Homes::wholeOf).toList());
        parts.forEach((id, first) -> {
            Home home = partOf(types.getOrDefault(id, ""), first, wholes.get(wholeOf(first)));
            if (home != null) {
                homes.put(id, home);
            }
        });
        return homes;
    }

    /** The engagement, or what else the event says that its stream is part of. */
    private static String wholeOf(JsonNode first) {
        return first.has("engagementId") ? text(first, "engagementId") : text(first, "partOf");
    }

    private static @Nullable Home partOf(String type, JsonNode first, @Nullable Home whole) {
        return whole == null ? null : new Home(type, text(first, "tenant"), whole.programmeId(), whole.engagementId());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
