package io.tickmark.projections.check;

import io.tickmark.support.access.Recorded;
import io.tickmark.support.limits.ConcurrencyLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator check the read side against the log. */
@RestController
class CheckController {

    private final ReadModelCheck check;
    private final ConcurrencyLimit running;

    CheckController(ReadModelCheck check, @Value("${tickmark.limits.checks:1}") int mostChecks) {
        this.check = check;
        this.running = new ConcurrencyLimit("checks", mostChecks);
    }

    @GetMapping("/api/status/check")
    @Recorded("check")
    CheckReport check() {
        return running.within(check::check);
    }
}
