package io.tickmark.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Says as a problem response that a token is missing, wrong or not enough, and why (RFC 6750, RFC 9457). */
public class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String RETRY_SECONDS = "5";

    private final JsonMapper json;

    public SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof SignInUnavailableException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The identity provider does not answer, so the token cannot be checked. Try again in a moment.");
            return;
        }
        String reason = reason(e);
        if (reason == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(request, response, HttpStatus.UNAUTHORIZED, "Send a valid bearer token.");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            write(request, response, HttpStatus.UNAUTHORIZED, reason);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "This is not open to you.");
    }

    /** What is wrong with the token that was sent; null if none was. */
    private static @Nullable String reason(AuthenticationException e) {
        return e instanceof OAuth2AuthenticationException refused
                ? refused.getError().getDescription()
                : null;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(java.net.URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
