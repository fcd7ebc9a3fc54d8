package io.tickmark.projections.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever asks gets an answer that is not older than the question, together with everybody else who asks. */
class SingleFlightTest {

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);
    private final SingleFlight<Integer> flight = new SingleFlight<>(this::answer, Duration.ZERO);

    @AfterEach
    void stop() {
        people.shutdownNow();
    }

    @Test
    void whoAsksWhileTheQuestionIsPutGetsTheNextAnswerWithAllOthersWhoDo() throws Exception {
        Future<Integer> early = people.submit(flight::ask);
        begun.acquire();
        List<Future<Integer>> late =
                IntStream.range(0, 50).mapToObj(i -> people.submit(flight::ask)).toList();
        mayEnd.release();
        assertThat(early.get()).isOne();
        begun.acquire();
        mayEnd.release(50);

        for (Future<Integer> one : late) {
            assertThat(one.get()).isGreaterThan(1);
        }
    }

    @Test
    void aFailureIsEverybodysAndTheNextQuestionIsPutAnew() throws Exception {
        SingleFlight<Integer> failing = new SingleFlight<>(
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                    return asked.get();
                },
                Duration.ZERO);

        assertThatThrownBy(failing::ask).isInstanceOf(IllegalStateException.class);
        assertThat(failing.ask()).isEqualTo(2);
    }

    @Test
    void aFailureReachesThoseWhoWaitWithTheOneWhoAsks() throws Exception {
        SingleFlight<Integer> failing = new SingleFlight<>(
                () -> {
                    answer();
                    throw new IllegalStateException("away");
                },
                Duration.ZERO);
        List<Future<Integer>> all =
                IntStream.range(0, 5).mapToObj(i -> people.submit(failing::ask)).toList();
        mayEnd.release(5);

        for (Future<Integer> one : all) {
            assertThatThrownBy(one::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    private int answer() {
        int number = asked.incrementAndGet();
        begun.release();
        mayEnd.acquireUninterruptibly();
        return number;
    }
}
