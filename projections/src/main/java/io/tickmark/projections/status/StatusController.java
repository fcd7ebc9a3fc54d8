package io.tickmark.projections.status;

import io.tickmark.eventstore.EventLog;
import java.util.Comparator;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far each event processor has come; tells nothing of what the events say, so it needs no token. */
@RestController
class StatusController {

    private final EventProcessingConfiguration processing;
    private final EventLog log;

    StatusController(EventProcessingConfiguration processing, EventLog log) {
        this.processing = processing;
        this.log = log;
    }

    /**
     * An event processor.
     *
     * @param position of the last event that it has handled
     * @param lag how many positions the log is ahead
     */
    record ProcessorStatus(String name, long position, long lag) {}

    @GetMapping("/api/status/processors")
    List<ProcessorStatus> processors() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .map(this::status)
                .sorted(Comparator.comparing(ProcessorStatus::name))
                .toList();
    }

    private ProcessorStatus status(StreamingEventProcessor processor) {
        long position = processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .min()
                .orElse(0);
        return new ProcessorStatus(
                processor.getName(), Math.max(0, position), Math.max(0, log.head() - Math.max(0, position)));
    }
}
