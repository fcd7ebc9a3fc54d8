package io.tickmark.projections.access;

import io.tickmark.eventstore.access.AccessLog;
import io.tickmark.eventstore.access.AccessLog.Read;
import io.tickmark.support.access.Accesses;
import io.tickmark.support.security.Caller;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads at the read side. What an auditor reads is recorded for each organisation that it belongs to. */
@Component
class RecordedReads implements Accesses {

    private static final String DOOR = "projections REST";

    private final AccessLog log;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordedReads(AccessLog log, JdbcClient jdbc, JsonMapper json) {
        this.log = log;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void record(Caller caller, String what, String path, @Nullable String id, @Nullable Object answer) {
        if (caller.firm() == null) {
            append(caller, caller.tenant(), what, path);
        } else {
            organisations(id, answer).forEach(organisation -> append(caller, organisation, what, path));
        }
    }

    private void append(Caller caller, @Nullable String organisation, String what, String path) {
        log.append(
                new Read(organisation, caller.id(), String.join(",", caller.roles()), caller.firm(), DOOR, what, path));
    }

    private List<String> organisations(@Nullable String id, @Nullable Object answer) {
        Set<String> ids = new HashSet<>();
        if (id != null) {
            ids.add(id);
        }
        json.valueToTree(answer).path("items").forEach(item -> {
            if (item.path("engagementId").isString()) {
                ids.add(item.path("engagementId").asString());
            }
        });
        return jdbc.sql("select distinct tenant from projections.engagement where key = any (?) order by 1")
                .param((Object) ids.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
