package io.tickmark.projections.readmodel.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.eventstore.LogToken;
import io.tickmark.projections.readmodel.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Read models read the log together: each event once, in order, and nobody runs away from those who follow. */
class SharedLogTest {

    private final Source source = new Source();
    private final SharedLog log =
            new SharedLog(source::open, page -> page.stream().map(Fact::of).toList());

    @Test
    void twoReadersGetEverythingInOrderAndTheLogIsReadOnce() throws InterruptedException {
        source.events = 2500;
        BlockingStream<TrackedEventMessage<?>> one = log.open(null, new Backlog());
        BlockingStream<TrackedEventMessage<?>> other = log.open(null, new Backlog());

        assertThat(take(one)).containsExactly(1000L, 2000L, 2500L);
        assertThat(take(other)).containsExactly(1000L, 2000L, 2500L);
        assertThat(source.read).isEqualTo(2500);
    }

    @Test
    void whoHasReadEverythingIsToldWhenThereIsMore() throws InterruptedException {
        source.events = 10;
        BlockingStream<TrackedEventMessage<?>> one = log.open(null, new Backlog());
        AtomicInteger told = new AtomicInteger();
        one.setOnAvailableCallback(told::incrementAndGet);
        take(one);

        source.grow(5);

        assertThat(told).hasValue(1);
        assertThat(take(one)).containsExactly(15L);
        assertThat(source.read).isEqualTo(15);
    }

    @Test
    void whoRunsAheadWaitsForThoseWhoFollowAndIsToldToGoOn() throws InterruptedException {
        source.events = 20_000;
        BlockingStream<TrackedEventMessage<?>> fast = log.open(null, new Backlog());
        BlockingStream<TrackedEventMessage<?>> slow = log.open(null, new Backlog());
        AtomicInteger told = new AtomicInteger();
        fast.setOnAvailableCallback(told::incrementAndGet);

        assertThat(take(fast)).hasSize(SharedLog.KEPT / PageReader.SIZE);
        assertThat(told).hasValue(0);
        assertThat(slow.hasNextAvailable()).isTrue();
        slow.nextAvailable();

        assertThat(told).hasValue(1);
        assertThat(take(fast)).hasSize(1);
        slow.close();
        assertThat(take(fast)).hasSize(11);
    }

    @Test
    void whoIsGivenTooMuchGetsMoreWhenItHasCommitted() throws InterruptedException {
        source.events = 1500;
        Backlog backlog = new Backlog();
        BlockingStream<TrackedEventMessage<?>> one = log.open(null, backlog);
        AtomicInteger told = new AtomicInteger();
        one.setOnAvailableCallback(told::incrementAndGet);
        backlog.given(0, Backlog.FULL);

        assertThat(one.hasNextAvailable()).isFalse();
        backlog.done(0, 1);

        assertThat(told).hasValue(1);
        assertThat(take(one)).containsExactly(1000L, 1500L);
    }

    @Test
    void whoComesLaterReadsForItself() throws InterruptedException {
        source.events = 12_000;
        take(log.open(null, new Backlog()));

        assertThat(take(log.open(new LogToken(500), new Backlog()))).hasSize(12).endsWith(12_000L);
    }

    /** The positions at the end of all pages that are there. */
    private static List<Long> take(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        List<Long> ends = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            ends.add(stream.nextAvailable().trackingToken().position().orElseThrow());
        }
        return ends;
    }

    /** A log of so many events, at the positions from 1 on. */
    private static final class Source {
        private final List<Runnable> callbacks = new ArrayList<>();
        private long events;
        private long read;

        void grow(int more) {
            events += more;
            callbacks.forEach(Runnable::run);
        }

        BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken after) {
            return new BlockingStream<>() {
                private long position = PageReader.position(after);

                @Override
                public Optional<TrackedEventMessage<?>> peek() {
                    return position < events ? Optional.of(event(position + 1)) : Optional.empty();
                }

                @Override
                public boolean hasNextAvailable(int timeout, TimeUnit unit) {
                    return position < events;
                }

                @Override
                public TrackedEventMessage<?> nextAvailable() {
                    read++;
                    return event(++position);
                }

                @Override
                public boolean setOnAvailableCallback(Runnable callback) {
                    callbacks.add(callback);
                    return true;
                }

                @Override
                public void close() {}
            };
        }

        private static TrackedEventMessage<?> event(long position) {
            return new GenericTrackedDomainEventMessage<>(
                    new LogToken(position),
                    new GenericDomainEventMessage<>(
                            "Engagement", "eng-1", position - 1, new EngagementEvent.ReadinessStarted("eng-1")));
        }
    }
}
