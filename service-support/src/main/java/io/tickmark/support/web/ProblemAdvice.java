package io.tickmark.support.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns everything that goes wrong in a request into a problem response that says what to put right. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors = e.getBindingResult().getFieldErrors().stream()
                .map(error -> Map.of(
                        "field", error.getField(), "message", Objects.toString(error.getDefaultMessage(), "invalid")))
                .toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                errors.stream()
                        .map(error -> error.get("field") + " " + error.get("message"))
                        .sorted()
                        .collect(Collectors.joining("; ")));
        problem.setProperty("errors", errors);
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ErrorResponseException limit) {
                return handleErrorResponseException(limit, limit.getHeaders(), limit.getStatusCode(), request);
            }
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, whatIsWrong(e));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** A form whose parts cannot be told apart, or are too many. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unreadableForm(MultipartException e, WebRequest request) {
        ErrorResponseException problem = Problems.of(
                HttpStatus.BAD_REQUEST, "The form cannot be read: it needs one part named file, and few others.");
        return handleErrorResponseException(problem, problem.getHeaders(), problem.getStatusCode(), request);
    }

    /** What nobody foresaw. The reader learns nothing of the inside; the log tells all. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unforeseen(Exception e, WebRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        ErrorResponseException ofDatabase = DatabaseProblems.of(e);
        if (ofDatabase != null) {
            return handleErrorResponseException(
                    ofDatabase, ofDatabase.getHeaders(), ofDatabase.getStatusCode(), request);
        }
        LOG.error("Request went wrong: {}", request.getDescription(false), e);
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, "Something went wrong inside the service. Try again; if it stays, its log says more.");
        return handleExceptionInternal(e, problem, new HttpHeaders(), status, request);
    }

    private static String whatIsWrong(HttpMessageNotReadableException e) {
        return e.getCause() instanceof JacksonException json
                ? UnreadableJson.explain(json)
                : "The body of the request is missing or cannot be read.";
    }
}
