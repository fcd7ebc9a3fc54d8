package io.tickmark.projections.readmodel;

import io.tickmark.projections.readmodel.paging.Backlog;
import io.tickmark.projections.readmodel.paging.Page;
import io.tickmark.projections.readmodel.paging.Page.Routed;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Feeds a read model from its event processor. A message is a page of the log, from which each segment folds the events of
 * its partitions; the rows and the segment's token are written in one transaction per batch.
 */
final class Projection implements EventHandlerInvoker {

    private static final String BATCH = Batch.class.getName();

    private final ReadModel model;
    private final RowStore store;
    private final Progress progress;
    private final Backlog backlog = new Backlog();

    Projection(ReadModel model, RowStore store, Progress progress) {
        this.model = model;
        this.store = store;
        this.progress = progress;
    }

    String name() {
        return model.name();
    }

    Backlog backlog() {
        return backlog;
    }

    /** Whether the page holds anything for the segment; asked once, when the segment is given the page. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        int events = factsOf(message, segment).size();
        if (events > 0) {
            backlog.given(segment.getSegmentId(), events);
        }
        return events > 0;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> transaction = CurrentUnitOfWork.get();
        transaction
                .getOrComputeResource(BATCH, key -> {
                    Batch opened = new Batch(store, model);
                    transaction.onPrepareCommit(work -> write(opened));
                    transaction.afterCommit(work -> backlog.done(segment.getSegmentId(), opened.size()));
                    return opened;
                })
                .add(factsOf(message, segment));
    }

    /** An exception has the batch tried again. After an error in this phase Axon would neither roll back nor go on. */
    private static void write(Batch batch) {
        try {
            batch.write();
        } catch (Error e) {
            throw new EventProcessingException("The read model could not be written.", e);
        }
    }

    /** Begins anew: what is there is dropped together with what is known of how far it has come. */
    @Override
    public void performReset() {
        store.clear(model);
        progress.forget(model);
    }

    @Override
    public void segmentReleased(Segment segment) {
        backlog.released(segment.getSegmentId());
    }

    private List<Fact> factsOf(EventMessage<?> message, Segment segment) {
        if (!(message.getPayload() instanceof Page page)) {
            throw new IllegalArgumentException("no page of the log: " + message.getPayloadType());
        }
        return page.routes(model.name(), this::routes).stream()
                .filter(routed -> segment.matches(routed.partition()))
                .map(Routed::fact)
                .toList();
    }

    private List<Routed> routes(List<Fact> facts) {
        List<Routed> routed = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            String partition = model.partitionOf(fact.event());
            if (partition != null) {
                routed.add(new Routed(fact, partition.hashCode()));
            }
        }
        return routed;
    }
}
