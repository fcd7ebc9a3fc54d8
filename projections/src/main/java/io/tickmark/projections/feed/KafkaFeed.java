package io.tickmark.projections.feed;

import io.tickmark.api.Event;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.projections.readmodel.Fact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Hands every event of the log on to Kafka, in the log's order within each key. Its checkpoint moves only when the broker has acknowledged
 * the whole batch; so after a crash an event may come again, under the same id, but none is left out. What operators do to the
 * installation is no organisation's and stays here.
 */
final class KafkaFeed {

    /** The name of its event processor and of its checkpoint. */
    static final String NAME = "kafka-feed";

    /** Where all domain events are published. */
    static final String TOPIC = "tickmark.events.v1";

    private static final String BATCH = KafkaFeed.class.getName();

    private final KafkaTemplate<String, String> kafka;

    KafkaFeed(KafkaTemplate<String, String> kafka) {
        this.kafka = kafka;
    }

    @EventHandler
    void on(TrackedEventMessage<?> message) {
        Fact fact = Fact.of(message);
        if (fact.event() instanceof PlatformEvent) {
            return;
        }
        ProducerRecord<String, String> outgoing =
                new ProducerRecord<>(TOPIC, CloudEvents.key(fact.event()), CloudEvents.of(fact));
        outgoing.headers().add("content-type", CloudEvents.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
        unacknowledged().add(kafka.send(outgoing));
    }

    /** Events of one key stay in their order: segments share the keys, as the topic's partitions do. */
    static Object key(EventMessage<?> message) {
        return CloudEvents.key((Event) message.getPayload());
    }

    private static List<CompletableFuture<?>> unacknowledged() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        return batch.getOrComputeResource(BATCH, key -> {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            batch.onPrepareCommit(work -> sent.forEach(CompletableFuture::join));
            return sent;
        });
    }
}
