package io.tickmark.support.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One line, in the form key=value, for each token that is used for the first time and for each request that is refused: under
 * the logger {@code tickmark.security} alone. No header, body, query or token is told, and no value can begin a line.
 */
class SecurityLog extends OncePerRequestFilter {

    static final String LOGGER = "tickmark.security";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final int TOKENS_KNOWN = 10_000;
    private static final int LONGEST = 200;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private static final Map<Integer, String> EVENTS = Map.of(
            401, "not-signed-in",
            403, "forbidden",
            404, "not-found",
            413, "limit",
            429, "limit",
            503, "unavailable");

    /** Tokens that were told of; forgotten all at once when they become too many. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            tell(request, response.getStatus(), whoseToken());
        }
    }

    private void tell(HttpServletRequest request, int status, @Nullable Jwt token) {
        if (known.size() >= TOKENS_KNOWN) {
            known.clear();
        }
        if (token != null && known.add(key(token))) {
            LOG.info("event=signed-in {}", line(request, token));
        }
        if (status >= CLIENT_ERROR) {
            String event = EVENTS.getOrDefault(status, status < SERVER_ERROR ? "refused" : "failed");
            LOG.warn("event={} status={} {}", event, status, line(request, token));
        }
    }

    private static @Nullable Jwt whoseToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? token.getToken()
                : null;
    }

    /** What tells tokens apart and is no secret. */
    private static String key(Jwt token) {
        return token.getId() != null ? token.getId() : token.getSubject() + "@" + token.getIssuedAt();
    }

    private static String line(HttpServletRequest request, @Nullable Jwt token) {
        return "method=" + value(request.getMethod()) + " path=" + value(request.getRequestURI()) + " caller="
                + claim(token, "sub") + " tenant=" + claim(token, "tenant") + " firm=" + claim(token, "firm")
                + " from=" + value(request.getRemoteAddr());
    }

    private static String claim(@Nullable Jwt token, String name) {
        return value(token == null ? null : token.getClaims().get(name));
    }

    private static String value(@Nullable Object text) {
        if (text == null) {
            return "-";
        }
        String safe = text.toString().replaceAll("[^\\p{L}\\p{N}_.:@/%+-]", "_");
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
    }
}
