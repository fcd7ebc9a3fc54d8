package io.tickmark.support.web;

import java.util.Map;
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
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ErrorResponseException limit) {
                return handleErrorResponseException(limit, limit.getHeaders(), limit.getStatusCode(), request);
            }
        }
        ErrorResponseException problem = whatIsWrong(e);
        return handleErrorResponseException(problem, headers, problem.getStatusCode(), request);
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

    /** What is no JSON is a bad request (400); a field that is wrong is named (422), as a rule would name it. */
    private static ErrorResponseException whatIsWrong(HttpMessageNotReadableException e) {
        if (!(e.getCause() instanceof JacksonException json)) {
            return Problems.of(HttpStatus.BAD_REQUEST, "The body of the request is missing or cannot be read.");
        }
        UnreadableJson why = UnreadableJson.of(json);
        return why.field().isEmpty()
                ? Problems.of(HttpStatus.BAD_REQUEST, why.message())
                : Problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "INPUT",
                        why.field() + " " + why.message(),
                        Map.of("field", why.field()));
    }
}
