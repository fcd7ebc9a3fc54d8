package io.tickmark.projections.status;

import io.tickmark.eventstore.progress.ProcessorStatus;
import io.tickmark.eventstore.progress.ProcessorStatuses;
import io.tickmark.projections.readmodel.Progress;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators how far each event processor has come; positions and lags are those of all organisations together. */
@RestController
class StatusController {

    private final ProcessorStatuses processors;
    private final Progress progress;

    StatusController(ProcessorStatuses processors, Progress progress) {
        this.processors = processors;
        this.progress = progress;
    }

    /** Every read model's processor and every other one, by name. */
    @GetMapping("/api/status/processors")
    List<ProcessorStatus> processors() {
        return processors.all(progress::position);
    }
}
