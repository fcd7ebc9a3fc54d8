package io.tickmark.projections.access;

import io.tickmark.api.Role;
import io.tickmark.eventstore.access.AccessLog;
import io.tickmark.eventstore.access.AccessLog.Entry;
import io.tickmark.support.access.Recorded;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has read what: an organisation's own for its administrators, the platform's for operators. */
@RestController
class AccessLogController {

    private final AccessLog log;

    AccessLogController(AccessLog log) {
        this.log = log;
    }

    /** In the order in which answers left. */
    @GetMapping("/api/access-log")
    @Recorded("access-log")
    CursorPage<Entry> entries(
            Caller caller,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(CursorPage.MAX_LIMIT) int limit) {
        boolean administrator = caller.is(Role.ADMIN.key()) && caller.tenant() != null;
        if (!administrator && !caller.is(Role.OPERATOR.key())) {
            throw new AccessDeniedException("only for administrators of an organisation and for operators");
        }
        List<Entry> found = log.of(caller.tenant(), after, limit + 1);
        return CursorPage.of(
                found,
                limit,
                Entry::position,
                found.isEmpty() ? after : found.getLast().position());
    }
}
