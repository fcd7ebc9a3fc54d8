package io.tickmark.projections.platform;

import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.projections.readmodel.Progress;
import io.tickmark.projections.readmodel.parking.Parking;
import org.axonframework.eventhandling.EventHandler;

/** Hands orders on to where partitions wait. An order that comes again finds nothing more to do. */
final class OperatorOrders {

    /** The name of its event processor and of its checkpoint. */
    static final String NAME = "operator-orders";

    private final Parking parking;
    private final Progress progress;

    OperatorOrders(Parking parking, Progress progress) {
        this.parking = parking;
        this.progress = progress;
    }

    @EventHandler
    void on(PlatformEvent.RetryOrdered order) {
        parking.retry(order.readModel(), order.partition());
    }

    @EventHandler
    void on(PlatformEvent.SkipOrdered order) {
        parking.skip(
                order.readModel(),
                order.partition(),
                order.position(),
                order.reason(),
                progress.position(order.readModel()));
    }
}
