package io.tickmark.engagement.web;

import io.tickmark.api.Command;
import io.tickmark.engagement.command.StrictReader;
import io.tickmark.engagement.rules.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Data binding: a controller's parameter that is a command is read from the body of the request, and what it is about from the path.
 */
final class CommandArgument implements HandlerMethodArgumentResolver {

    private static final String BODY = "body";
    private static final String ID = "id";

    private final JsonMapper json;

    CommandArgument(JsonMapper json) {
        this.json = json;
    }

    /** The command that a controller's method takes, if it takes one. */
    static Optional<Class<? extends Command>> of(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter(Command.class::isAssignableFrom)
                .<Class<? extends Command>>map(type -> type.asSubclass(Command.class))
                .findFirst();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Command.class.isAssignableFrom(parameter.getParameterType());
    }

    /**
     * Reads the command.
     *
     * @throws RuleViolation INPUT with the path to what is wrong in it
     * @throws HttpMessageNotReadableException (400) if the body is no JSON
     * @throws HttpMediaTypeNotSupportedException (415) if it does not say that it is JSON
     */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException, HttpMediaTypeNotSupportedException {
        Class<?> type = parameter.getParameterType();
        String subject = type.getRecordComponents()[0].getName();
        ObjectNode said = bodyOf(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        if (said.has(subject)) {
            throw RuleViolation.input(subject, "is named by the path; leave it out.");
        }
        return StrictReader.all(type, "", said.put(subject, idIn(request)));
    }

    private ObjectNode bodyOf(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        JsonNode body = treeOf(request);
        if (body.isMissingNode()) {
            return json.createObjectNode();
        }
        MediaType kind = request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
        if (!MediaType.APPLICATION_JSON.isCompatibleWith(kind)) {
            throw new HttpMediaTypeNotSupportedException(kind, List.of(MediaType.APPLICATION_JSON));
        }
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw RuleViolation.input(BODY, "must be a JSON object.");
    }

    private JsonNode treeOf(HttpServletRequest request) throws IOException {
        try {
            return json.readTree(request.getInputStream());
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("no JSON", e, new ServletServerHttpRequest(request));
        }
    }

    private static String idIn(NativeWebRequest request) {
        Map<?, ?> path = (Map<?, ?>) Objects.requireNonNull(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
        return String.valueOf(path.get(ID));
    }
}
