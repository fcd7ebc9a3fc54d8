package io.tickmark.support.web;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Makes problem responses (RFC 9457) in the form that all services share. */
public final class Problems {

    private Problems() {}

    /** A problem with a sentence for the reader. */
    public static ErrorResponseException of(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /** A problem that goes by itself; {@code Retry-After} says in how many seconds to try again. */
    public static ErrorResponseException retryAfter(HttpStatus status, long seconds, String detail) {
        ErrorResponseException problem = of(status, detail);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return problem;
    }

    /**
     * A problem that a rule of the domain has found.
     *
     * @param rule the rule's id
     * @param facts what the rule looked at; added to the response where there is any
     */
    public static ErrorResponseException of(HttpStatus status, String rule, String detail, Map<String, ?> facts) {
        ErrorResponseException problem = of(status, detail);
        problem.getBody().setProperty("rule", rule);
        if (!facts.isEmpty()) {
            problem.getBody().setProperty("facts", facts);
        }
        return problem;
    }
}
