package io.tickmark.support.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

class RequestGateTest {

    private static final LimitProperties LIMITS =
            new LimitProperties(DataSize.ofBytes(10), Duration.ofSeconds(30), 1, 3);
    private static final LargeBody LIST = new LargeBody("/api/list", DataSize.ofBytes(20));

    private final List<HttpServletRequest> admitted = new ArrayList<>();
    private @Nullable ErrorResponseException refusal;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedUnread() throws Exception {
        assertThat(status(LIMITS, request("/api/other", 11))).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(status(LIMITS, request("/api/list", 21))).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(status(LIMITS, request("/api/other", 10))).isNull();
        assertThat(status(LIMITS, request("/api/list", 20))).isNull();
    }

    @Test
    void aBodyThatSaysNoLengthEndsAtTheLimit() throws Exception {
        status(LIMITS, withoutLength(request("/api/other", 11)));

        assertThatThrownBy(() -> admitted.getFirst().getInputStream().readAllBytes())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
    }

    @Test
    void aBodyThatTakesTooLongEnds() throws Exception {
        LimitProperties noTime = new LimitProperties(DataSize.ofBytes(10), Duration.ZERO, 1, 3);
        status(noTime, request("/api/other", 5));

        assertThatThrownBy(() -> admitted.getFirst().getInputStream().readAllBytes())
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.REQUEST_TIMEOUT));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToGoOnAndNobodyElseWaits() throws Exception {
        RequestGate gate = gate(LIMITS);
        signIn("lena");
        for (int i = 0; i < LIMITS.burst(); i++) {
            assertThat(status(gate, request("/api/other", 0))).isNull();
        }

        assertThat(status(gate, request("/api/other", 0))).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(refusal)
                .isNotNull()
                .satisfies(problem -> assertThat(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                        .isEqualTo("1"));
        signIn("erik");
        assertThat(status(gate, request("/api/other", 0))).isNull();
    }

    @Test
    void aZeroCharacterInTheQueryIsRefused() throws Exception {
        MockHttpServletRequest request = request("/api/other", 0);
        request.setQueryString("actor=le%00na");

        assertThat(status(LIMITS, request)).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private @Nullable HttpStatus status(LimitProperties limits, HttpServletRequest request) throws Exception {
        return status(gate(limits), request);
    }

    private @Nullable HttpStatus status(RequestGate gate, HttpServletRequest request) throws Exception {
        refusal = null;
        gate.doFilterInternal(
                request, new MockHttpServletResponse(), (in, out) -> admitted.add((HttpServletRequest) in));
        return refusal == null
                ? null
                : HttpStatus.valueOf(refusal.getStatusCode().value());
    }

    private RequestGate gate(LimitProperties limits) {
        return new RequestGate(limits, List.of(LIST), new RateLimits(limits), (request, response, handler, problem) -> {
            refusal = (ErrorResponseException) problem;
            return null;
        });
    }

    private static MockHttpServletRequest request(String path, int bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContent(new byte[bytes]);
        return request;
    }

    private static HttpServletRequest withoutLength(MockHttpServletRequest request) {
        return new jakarta.servlet.http.HttpServletRequestWrapper(request) {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
    }

    private static void signIn(String id) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject(id)
                .issuedAt(Instant.EPOCH)
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token, List.of(), id));
    }
}
