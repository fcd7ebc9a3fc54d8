package io.tickmark.engagement.web;

import io.tickmark.engagement.aggregate.StaleVersion;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.support.web.Problems;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says as a problem response why a command was refused. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RuleProblems {

    private static final String NOTHING_HERE = "There is nothing here that you may see or change.";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RuleViolation violation) {
        return switch (violation.kind()) {
            case ISOLATION -> answer(Problems.of(HttpStatus.NOT_FOUND, NOTHING_HERE));
            case ROLE -> answer(problem(HttpStatus.FORBIDDEN, violation));
            case STATE, RESTING, TOO_EARLY -> answer(problem(HttpStatus.CONFLICT, violation));
            case INPUT, RULE -> answer(problem(HttpStatus.UNPROCESSABLE_CONTENT, violation));
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(AggregateNotFoundException e) {
        return answer(Problems.of(HttpStatus.NOT_FOUND, NOTHING_HERE));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion e) {
        return answer(Problems.of(
                HttpStatus.PRECONDITION_FAILED, "VERSION", e.getMessage() + "", Map.of("version", e.current())));
    }

    @ExceptionHandler({AggregateStreamCreationException.class, ConcurrencyException.class, EventStoreException.class})
    ResponseEntity<ProblemDetail> busy(Exception e) {
        return answer(Problems.of(
                HttpStatus.CONFLICT, "Others are changing the same thing at this moment. Read it and try again."));
    }

    private static ErrorResponseException problem(HttpStatus status, RuleViolation violation) {
        return Problems.of(status, violation.rule(), violation.getMessage() + "", violation.facts());
    }

    private static ResponseEntity<ProblemDetail> answer(ErrorResponseException problem) {
        return ResponseEntity.status(problem.getStatusCode()).body(problem.getBody());
    }
}
