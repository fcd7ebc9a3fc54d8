package io.tickmark.projections.readmodel;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Feeds a read model from its event processor; rows, progress and token are written in one transaction per batch. */
final class Projection {

    private static final String BATCH = Batch.class.getName();

    private final ReadModel model;
    private final RowStore store;

    Projection(ReadModel model, RowStore store) {
        this.model = model;
        this.store = store;
    }

    @EventHandler
    void on(TrackedEventMessage<?> message) {
        UnitOfWork<?> transaction = CurrentUnitOfWork.get();
        Batch batch = transaction.getOrComputeResource(BATCH, key -> {
            Batch opened = new Batch(store, model);
            transaction.onPrepareCommit(work -> opened.flush());
            return opened;
        });
        batch.apply(Fact.of(message));
    }
}
