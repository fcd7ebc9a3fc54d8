package io.tickmark.projections.readmodel;

import io.tickmark.projections.readmodel.paging.Backlog;
import io.tickmark.projections.readmodel.paging.FactPage;
import io.tickmark.projections.readmodel.paging.FactPage.Routed;
import io.tickmark.projections.readmodel.parking.CatchUp;
import io.tickmark.projections.readmodel.parking.Parked;
import io.tickmark.projections.readmodel.parking.Parking;
import io.tickmark.projections.readmodel.parking.Poison;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Feeds a read model from its event processor. A message is a page of the log, from which each segment folds the events of
 * its partitions; the rows and the segment's token are written in one transaction per batch.
 */
final class Projection implements EventHandlerInvoker, CatchUp.Consumer {

    private static final String BATCH = Batch.class.getName();

    private final ReadModel model;
    private final RowStore store;
    private final Progress progress;
    private final Parking parking;
    private final Facts facts;
    private final TransactionTemplate savepoint;
    private final Backlog backlog = new Backlog();
    /** Segments whose last batch held a row that the database refused. */
    private final Set<Integer> careful = ConcurrentHashMap.newKeySet();

    Projection(
            ReadModel model,
            RowStore store,
            Progress progress,
            Parking parking,
            Facts facts,
            PlatformTransactionManager transactions) {
        this.model = model;
        this.store = store;
        this.progress = progress;
        this.parking = parking;
        this.facts = facts;
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
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
        int events = eventsOf(message, segment).size();
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
                    Batch opened = new Batch(store, model, parking);
                    transaction.onPrepareCommit(work -> write(opened, segment.getSegmentId()));
                    transaction.afterCommit(work -> {
                        backlog.done(segment.getSegmentId(), opened.size());
                        careful.remove(segment.getSegmentId());
                    });
                    return opened;
                })
                .add(eventsOf(message, segment));
    }

    /**
     * An exception has the batch tried again, one event at a time if the database refused a row. After an error in this phase
     * Axon would neither roll back nor go on.
     */
    private void write(Batch batch, int segment) {
        try {
            if (careful.contains(segment)) {
                batch.writeSingly(batch.parked(), this::behindSavepoint);
            } else {
                batch.write();
            }
        } catch (RuntimeException e) {
            if (Poison.isOfRow(e)) {
                careful.add(segment);
            }
            throw e;
        } catch (Error e) {
            throw new EventProcessingException("The read model could not be written.", e);
        }
    }

    private void behindSavepoint(Runnable work) {
        savepoint.executeWithoutResult(transaction -> work.run());
    }

    @Override
    public boolean catchUp(String partition, Iterable<? extends TrackedEventMessage<?>> events) {
        Batch batch = new Batch(store, model, parking);
        for (TrackedEventMessage<?> message : events) {
            batch.add(model.routesOf(facts.of(message)).stream()
                    .filter(routed -> routed.partition().equals(partition))
                    .toList());
        }
        Parked parked = batch.parked().onlySkipped();
        batch.writeSingly(parked, this::behindSavepoint);
        return parked.isWaiting(partition);
    }

    /** Begins anew: what is there is dropped together with what is known of how far it has come. */
    @Override
    public void performReset() {
        store.clear(model);
        parking.forget(model.name());
        progress.forget(model);
    }

    @Override
    public void segmentReleased(Segment segment) {
        backlog.released(segment.getSegmentId());
    }

    private List<Routed> eventsOf(EventMessage<?> message, Segment segment) {
        if (!(message.getPayload() instanceof FactPage page)) {
            throw new IllegalArgumentException("no page of the log: " + message.getPayloadType());
        }
        return page.routes(model.name(), this::routes).stream()
                .filter(routed -> segment.matches(routed.partition().hashCode()))
                .toList();
    }

    private List<Routed> routes(List<Fact> page) {
        return page.stream().flatMap(fact -> model.routesOf(fact).stream()).toList();
    }
}
