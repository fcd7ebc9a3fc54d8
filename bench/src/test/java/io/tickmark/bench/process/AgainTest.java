package io.tickmark.bench.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class AgainTest {

    private final RuntimeException busy = grpc(Status.RESOURCE_EXHAUSTED);
    private final RuntimeException done = new ClientHttpException(409, "Conflict");
    private final RuntimeException wrong = new ClientHttpException(400, "Bad Request");

    @Test
    void aBusyEngineIsAskedAgain() {
        assertThat(asked(busy, new ClientHttpException(503, "Busy"), new ClientException("no answer")))
                .isEqualTo(4);
    }

    @Test
    void whatALostAnswerHadDoneIsDone() {
        assertThat(asked(busy, done)).isEqualTo(2);
        assertThat(asked(busy, grpc(Status.ALREADY_EXISTS))).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> asked(wrong)).isSameAs(wrong);
        assertThatThrownBy(() -> asked(done)).isSameAs(done);
    }

    /** How often the engine was asked that first answers like this, and then takes the request. */
    private static int asked(RuntimeException... answers) {
        Deque<RuntimeException> left = new ArrayDeque<>(Arrays.asList(answers));
        int[] times = {0};
        Again.untilTaken("a request", () -> {
            times[0]++;
            RuntimeException answer = left.poll();
            if (answer != null) {
                throw answer;
            }
        });
        return times[0];
    }

    private static ClientStatusException grpc(Status status) {
        return new ClientStatusException(status, new IllegalStateException());
    }
}
