package io.tickmark.support.access;

import io.tickmark.support.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Records the answers of {@link Recorded} methods after they were found and before they are written. */
@RestControllerAdvice
public class RecordedAnswers implements ResponseBodyAdvice<Object> {

    private final ObjectProvider<Accesses> accesses;
    private final Callers callers;

    public RecordedAnswers(ObjectProvider<Accesses> accesses, Callers callers) {
        this.accesses = accesses;
        this.callers = callers;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return method.hasMethodAnnotation(Recorded.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String what = Objects.requireNonNull(method.getMethodAnnotation(Recorded.class))
                .value();
        HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
        String query = servlet.getQueryString();
        String path = servlet.getRequestURI() + (query == null ? "" : "?" + query);
        accesses.getObject().record(callers.current(), what, path, id(servlet), body);
        return body;
    }

    private static @Nullable String id(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? id
                : null;
    }
}
