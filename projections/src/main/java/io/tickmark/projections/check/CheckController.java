package io.tickmark.projections.check;

import io.tickmark.api.Role;
import io.tickmark.support.security.Caller;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator check the read side against the log. */
@RestController
class CheckController {

    private final ReadModelCheck check;

    CheckController(ReadModelCheck check) {
        this.check = check;
    }

    @GetMapping("/api/status/check")
    CheckReport check(Caller caller) {
        if (!caller.is(Role.ADMIN.key())) {
            throw new AccessDeniedException("only for administrators");
        }
        return check.check();
    }
}
