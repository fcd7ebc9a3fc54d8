package io.tickmark.projections.feed;

import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.projections.readmodel.Fact;
import io.tickmark.projections.readmodel.Facts;
import io.tickmark.projections.readmodel.ForeignEvents;
import io.tickmark.projections.readmodel.parking.CatchUp;
import io.tickmark.projections.readmodel.parking.Parked;
import io.tickmark.projections.readmodel.parking.Parking;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Hands every event of the log on to Kafka, in the log's order within each key. Its checkpoint moves only when the broker has acknowledged
 * the whole batch; so after a crash an event may come again, under the same id, but none is left out. An event that Kafka cannot
 * take has its key wait; the others go on. What operators do to the installation is no organisation's and stays here, and so does
 * what names another organisation's.
 */
final class KafkaFeed implements CatchUp.Consumer {

    /** The name of its event processor and of its checkpoint. */
    static final String NAME = "kafka-feed";

    /** Where all domain events are published. */
    static final String TOPIC = "tickmark.events.v1";

    private static final String BATCH = KafkaFeed.class.getName();

    private final KafkaTemplate<String, String> kafka;
    private final Facts facts;
    private final ForeignEvents foreign;
    private final Parking parking;

    KafkaFeed(KafkaTemplate<String, String> kafka, Facts facts, ForeignEvents foreign, Parking parking) {
        this.kafka = kafka;
        this.facts = facts;
        this.foreign = foreign;
        this.parking = parking;
    }

    @EventHandler
    void on(TrackedEventMessage<?> message) {
        UnitOfWork<?> transaction = CurrentUnitOfWork.get();
        transaction
                .<List<Fact>>getOrComputeResource(BATCH, key -> {
                    List<Fact> batch = new ArrayList<>();
                    transaction.onPrepareCommit(work -> publish(batch));
                    return batch;
                })
                .add(facts.of(message));
    }

    /** Events of one key stay in their order: segments share the keys, as the topic's partitions do. */
    Object key(EventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> logged
                ? facts.of(logged).event().key()
                : message.getIdentifier();
    }

    @Override
    public boolean catchUp(String partition, Iterable<? extends TrackedEventMessage<?>> events) {
        List<Fact> waiting = new ArrayList<>();
        events.forEach(message -> waiting.add(facts.of(message)));
        waiting.removeIf(fact -> !fact.event().key().equals(partition));
        Parked parked = parking.of(NAME, List.of(partition)).onlySkipped();
        publish(waiting, parked);
        return parked.isWaiting(partition);
    }

    private void publish(List<Fact> batch) {
        List<String> keys =
                batch.stream().map(fact -> fact.event().key()).distinct().toList();
        publish(batch, parking.of(NAME, keys));
    }

    private void publish(List<Fact> batch, Parked parked) {
        Map<Fact, CompletableFuture<?>> sent = new LinkedHashMap<>();
        for (Fact fact : foreign.without(batch)) {
            if (fact.event() instanceof PlatformEvent
                    || !parked.admits(fact.event().key(), fact.position())) {
                continue;
            }
            try {
                sent.put(fact, kafka.send(message(fact)));
            } catch (RuntimeException e) {
                parkOrThrow(fact, parked, e);
            }
        }
        sent.forEach((fact, confirmed) -> {
            try {
                confirmed.join();
            } catch (CompletionException e) {
                parkOrThrow(fact, parked, e);
            }
        });
    }

    /** What is not the event's fault passes: the batch is tried again. */
    private void parkOrThrow(Fact fact, Parked parked, RuntimeException why) {
        if (!Unsendable.is(why)) {
            throw why;
        }
        String key = fact.event().key();
        if (parked.admits(key, fact.position())) {
            parked.waitsAt(key, fact.position());
            parking.park(
                    NAME,
                    key,
                    fact.position(),
                    fact.eventId(),
                    List.of(fact.event().aggregateId()),
                    why);
        }
    }

    private static ProducerRecord<String, String> message(Fact fact) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(TOPIC, fact.event().key(), CloudEvents.of(fact));
        message.headers().add("content-type", CloudEvents.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        return message;
    }
}
