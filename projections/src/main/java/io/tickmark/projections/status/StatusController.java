package io.tickmark.projections.status;

import io.tickmark.eventstore.EventLog;
import io.tickmark.projections.readmodel.Progress;
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
    private final Progress progress;
    private final EventLog log;

    StatusController(EventProcessingConfiguration processing, Progress progress, EventLog log) {
        this.processing = processing;
        this.progress = progress;
        this.log = log;
    }

    /**
     * An event processor.
     *
     * @param position up to which it has handled the log in all its segments, whichever instance works on them
     * @param lag how many events of the log are beyond that, counted up to a million
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
        long position = progress.position(processor.getName());
        return new ProcessorStatus(processor.getName(), position, log.countAfter(position));
    }
}
