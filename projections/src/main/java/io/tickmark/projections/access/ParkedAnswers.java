package io.tickmark.projections.access;

import io.tickmark.projections.readmodel.parking.Parking;
import io.tickmark.projections.readmodel.parking.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Marks every answer that rests on a partition that waits: with a header, with a field {@code parked} that says since when and
 * from which position on something is missing, and at each item that is out of date itself. An answer that is whole costs one
 * look at a table that is empty.
 */
@RestControllerAdvice
class ParkedAnswers implements ResponseBodyAdvice<Object> {

    /** Read model and position of what is missing, for each. */
    static final String HEADER = "Tickmark-Parked";

    private static final String FIELD = "parked";

    private final Parking parking;
    private final Scope scope;
    private final JsonMapper json;

    ParkedAnswers(Parking parking, Scope scope, JsonMapper json) {
        this.parking = parking;
        this.scope = scope;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return method.getContainingClass().isAnnotationPresent(RestsOn.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        RestsOn rests = Objects.requireNonNull(method.getContainingClass().getAnnotation(RestsOn.class));
        Set<String> models = Set.of(rests.value());
        List<Waiting> waiting = parking.waiting().stream()
                .filter(place -> models.contains(place.readModel()))
                .toList();
        if (waiting.isEmpty()
                || body instanceof ProblemDetail
                || !(json.valueToTree(body) instanceof ObjectNode tree)) {
            return body;
        }
        return mark(tree, waiting, path(request), response);
    }

    private ObjectNode mark(
            ObjectNode tree, List<Waiting> waiting, @Nullable String path, ServerHttpResponse response) {
        Set<String> ids = new HashSet<>();
        add(tree, ids);
        tree.path("items").forEach(item -> add(item, ids));
        if (path != null) {
            ids.add(path);
        }
        List<Waiting> missing = waiting.stream()
                .filter(place -> !Collections.disjoint(place.names(), ids) || scope.includes(path, place.names()))
                .toList();
        if (!missing.isEmpty()) {
            response.getHeaders()
                    .set(
                            HEADER,
                            missing.stream()
                                    .map(place -> place.readModel() + "@" + place.position())
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
            missing.forEach(place -> tree.withArray(FIELD)
                    .addObject()
                    .put("readModel", place.readModel())
                    .put("position", place.position())
                    .put("since", place.since().toString()));
            Set<String> late =
                    missing.stream().flatMap(place -> place.names().stream()).collect(Collectors.toSet());
            tree.path("items").forEach(item -> {
                if (item instanceof ObjectNode object
                        && late.contains(item.path("id").asString(""))) {
                    object.put(FIELD, true);
                }
            });
        }
        return tree;
    }

    private static void add(JsonNode node, Set<String> ids) {
        for (String field : List.of("id", "engagementId", "controlId")) {
            if (node.path(field).isString()) {
                ids.add(node.path(field).asString());
            }
        }
    }

    private static @Nullable String path(ServerHttpRequest request) {
        HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
        return servlet.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? id
                : null;
    }
}
