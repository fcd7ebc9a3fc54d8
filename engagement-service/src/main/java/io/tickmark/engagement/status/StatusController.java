package io.tickmark.engagement.status;

import io.tickmark.eventstore.progress.ProcessorStatus;
import io.tickmark.eventstore.progress.ProcessorStatuses;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators whether the service keeps up with the event log. Says nothing of what is in the log. */
@RestController
class StatusController {

    private final ProcessorStatuses processors;

    StatusController(ProcessorStatuses processors) {
        this.processors = processors;
    }

    /** Every processor that reads the log behind the write, by name. */
    @GetMapping("/api/status/processors")
    List<ProcessorStatus> processors() {
        return processors.all();
    }
}
