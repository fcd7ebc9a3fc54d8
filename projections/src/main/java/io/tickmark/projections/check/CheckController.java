package io.tickmark.projections.check;

import io.tickmark.support.access.Recorded;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator check the read side against the log. */
@RestController
class CheckController {

    private final ReadModelCheck check;

    CheckController(ReadModelCheck check) {
        this.check = check;
    }

    @GetMapping("/api/status/check")
    @Recorded("check")
    CheckReport check() {
        return check.check();
    }
}
