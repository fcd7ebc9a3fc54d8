package io.tickmark.support.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

class ConcurrencyLimitTest {

    private final ConcurrencyLimit limit = new ConcurrencyLimit("checks", 1);

    @Test
    void refusesTheSecondWhileTheFirstRuns() {
        String answer = limit.within(() -> {
            assertThatThrownBy(() -> limit.within(() -> "second"))
                    .isInstanceOfSatisfying(ErrorResponseException.class, problem -> {
                        assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                        assertThat(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                                .isEqualTo("5");
                    });
            return "first";
        });

        assertThat(answer).isEqualTo("first");
        assertThat(limit.<String, RuntimeException>within(() -> "third")).isEqualTo("third");
    }

    @Test
    void aFailureGivesItsPlaceBack() {
        assertThatThrownBy(() -> limit.within(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(limit.<String, RuntimeException>within(() -> "next")).isEqualTo("next");
    }
}
