package io.tickmark.projections.readmodel.parking;

import io.tickmark.eventstore.LogToken;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.read.Page;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles what a partition has waited for, from the log and in its order, a page per transaction. The place where it waits is
 * locked meanwhile: a batch that meets the partition waits for the page's end and then sees the new place. At the end of the
 * log the place is given up in the same transaction, so that nothing falls between.
 */
@Component
public class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Parking parking;
    private final PostgresEventStorageEngine log;
    private final TransactionTemplate transactions;
    private final Map<String, Consumer> consumers = new ConcurrentHashMap<>();

    CatchUp(Parking parking, PostgresEventStorageEngine log, PlatformTransactionManager transactions) {
        this.parking = parking;
        this.log = log;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Handles those of some events that belong to one partition, passing over what is skipped; parks it again if it must. */
    @FunctionalInterface
    public interface Consumer {

        /**
         * Takes part in the current transaction.
         *
         * @return whether the partition has to wait again
         */
        boolean catchUp(String partition, Iterable<? extends TrackedEventMessage<?>> events);
    }

    /** Tells who handles events of a consumer's partitions. */
    public void register(String name, Consumer consumer) {
        consumers.put(name, consumer);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void catchUp() {
        try {
            while (Boolean.TRUE.equals(transactions.execute(transaction -> page()))) {
                LOG.debug("one page of a waiting partition was handled");
            }
        } catch (RuntimeException e) {
            LOG.warn("A waiting partition could not be caught up now; it will be tried again.", e);
        }
    }

    /** One page; false if nobody waits for one. */
    private boolean page() {
        Optional<Waiting> taken = parking.takeOne(consumers.keySet());
        taken.ifPresent(this::page);
        return taken.isPresent();
    }

    private void page(Waiting place) {
        Page page = log.page(new LogToken(place.position() - 1));
        Consumer consumer = consumers.get(place.readModel());
        if (consumer == null || consumer.catchUp(place.partition(), page.events())) {
            return;
        }
        if (page.last()) {
            parking.free(place);
            LOG.info("{} has caught up with {}.", place.readModel(), place.partition());
        } else {
            parking.caughtUpTo(place, page.upTo().position().orElseThrow() + 1);
        }
    }
}
