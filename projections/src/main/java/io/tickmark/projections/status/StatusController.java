package io.tickmark.projections.status;

import io.tickmark.eventstore.progress.ProcessorStatus;
import io.tickmark.eventstore.progress.ProcessorStatuses;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far each event processor has come; tells nothing of what the events say, so it needs no token. */
@RestController
class StatusController {

    private final ProcessorStatuses processors;

    StatusController(ProcessorStatuses processors) {
        this.processors = processors;
    }

    /** Every read model's processor and every other one, by name. */
    @GetMapping("/api/status/processors")
    List<ProcessorStatus> processors() {
        return processors.all();
    }
}
