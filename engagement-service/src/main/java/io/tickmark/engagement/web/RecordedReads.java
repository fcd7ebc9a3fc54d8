package io.tickmark.engagement.web;

import io.tickmark.eventstore.access.AccessLog;
import io.tickmark.eventstore.access.AccessLog.Read;
import io.tickmark.support.access.Accesses;
import io.tickmark.support.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads at the write side: what they tell belongs to the caller's organisation, or to the platform. */
@Component
class RecordedReads implements Accesses {

    private static final String DOOR = "engagement-service REST";

    private final AccessLog log;

    RecordedReads(AccessLog log) {
        this.log = log;
    }

    @Override
    public void record(Caller caller, String what, String path, @Nullable String id, @Nullable Object answer) {
        log.append(new Read(
                caller.tenant(), caller.id(), String.join(",", caller.roles()), caller.firm(), DOOR, what, path));
    }
}
