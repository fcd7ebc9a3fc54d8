package io.tickmark.engagement.status;

import io.tickmark.eventstore.EventLog;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators whether the service keeps up with the event log. Needs no token and says nothing of what is in the log. */
@RestController
class StatusController {

    private final EventProcessingConfiguration processing;
    private final EventLog log;

    StatusController(EventProcessingConfiguration processing, EventLog log) {
        this.processing = processing;
        this.log = log;
    }

    /** Every processor that reads the log behind the write, by name. */
    @GetMapping("/api/status/processors")
    List<ProcessorStatus> processors() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .map(processor -> status(processor.getName(), processor.processingStatus()))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private ProcessorStatus status(String name, Map<Integer, EventTrackerStatus> segments) {
        long position = segments.values().stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(0))
                .min()
                .orElse(0);
        String error = segments.values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(segment -> String.valueOf(segment.getError().getMessage()))
                .findFirst()
                .orElse(segments.isEmpty() ? "waits for its checkpoint" : null);
        return new ProcessorStatus(name, position, log.countAfter(position), error);
    }
}
