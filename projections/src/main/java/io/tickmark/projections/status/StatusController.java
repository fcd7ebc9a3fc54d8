package io.tickmark.projections.status;

import io.tickmark.eventstore.progress.ProcessorStatus;
import io.tickmark.eventstore.progress.ProcessorStatuses;
import io.tickmark.projections.readmodel.Progress;
import io.tickmark.projections.readmodel.parking.Parking;
import io.tickmark.projections.readmodel.parking.Waiting;
import io.tickmark.support.access.Recorded;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators how far each event processor has come; positions and lags are those of all organisations together. */
@RestController
class StatusController {

    private final ProcessorStatuses processors;
    private final Progress progress;

    private final Parking parking;

    StatusController(ProcessorStatuses processors, Progress progress, Parking parking) {
        this.processors = processors;
        this.progress = progress;
        this.parking = parking;
    }

    /** Every partition of a read model that waits, because an event of it could not be folded. */
    @GetMapping("/api/status/parked")
    @Recorded("parked events")
    List<Waiting> parked() {
        return parking.waiting();
    }

    /** Every read model's processor and every other one, by name. */
    @GetMapping("/api/status/processors")
    List<ProcessorStatus> processors() {
        return processors.all(progress::position);
    }
}
