package io.tickmark.support.limits;

import io.tickmark.support.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Looks at a request whose caller is known, and before anything of its body is read. */
final class RequestGate extends OncePerRequestFilter {

    private final LimitProperties limits;
    private final List<LargeBody> largeBodies;
    private final RateLimits rates;
    private final HandlerExceptionResolver problems;

    RequestGate(
            LimitProperties limits, List<LargeBody> largeBodies, RateLimits rates, HandlerExceptionResolver problems) {
        this.limits = limits;
        this.largeBodies = largeBodies;
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = limitOf(request.getRequestURI());
        ErrorResponseException refusal = refusal(request, limit);
        if (refusal == null) {
            chain.doFilter(new Limited(request, limit), response);
        } else {
            problems.resolveException(request, response, null, refusal);
        }
    }

    private @Nullable ErrorResponseException refusal(HttpServletRequest request, DataSize limit) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller instanceof JwtAuthenticationToken) {
            long seconds = rates.secondsToWait(caller.getName());
            if (seconds > 0) {
                return Problems.retryAfter(
                        HttpStatus.TOO_MANY_REQUESTS,
                        seconds,
                        "You send more than " + limits.requestsPerSecond() + " requests a second. Wait and go on.");
            }
        }
        String query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            return Problems.of(
                    HttpStatus.BAD_REQUEST,
                    "The query holds %00, a character (U+0000) that no value here can have. Leave it out.");
        }
        return request.getContentLengthLong() > limit.toBytes() ? LimitedInput.tooLarge(limit) : null;
    }

    private DataSize limitOf(String path) {
        return largeBodies.stream()
                .filter(large -> large.path().equals(path))
                .map(LargeBody::limit)
                .findFirst()
                .orElse(limits.body());
    }

    /** A request whose body ends at its limit. */
    private final class Limited extends HttpServletRequestWrapper {

        private final DataSize limit;
        private @Nullable ServletInputStream input;

        Limited(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (input == null) {
                input = new LimitedInput(super.getInputStream(), limit, limits.bodyWithin());
            }
            return input;
        }
    }
}
