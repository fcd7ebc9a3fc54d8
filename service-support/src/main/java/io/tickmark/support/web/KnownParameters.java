package io.tickmark.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A query parameter that an operation does not know, or that comes twice, is refused by its name: nobody takes today's answer
 * for the one as of another day.
 */
public class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final int LONGEST_NAME = 50;

    private final ObjectProvider<SharedParameter> shared;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    KnownParameters(ObjectProvider<SharedParameter> shared) {
        this.shared = shared;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            Set<String> names = known.computeIfAbsent(operation.getMethod(), method -> namesOf(operation));
            request.getParameterMap().forEach((name, values) -> {
                if (!names.contains(name)) {
                    throw Problems.of(
                            HttpStatus.BAD_REQUEST,
                            "There is no parameter " + shown(name) + " here; "
                                    + (names.isEmpty()
                                            ? "there is none."
                                            : "there are " + String.join(", ", names) + "."));
                }
                if (values.length > 1) {
                    throw Problems.of(HttpStatus.BAD_REQUEST, "The parameter " + name + " comes twice; give it once.");
                }
            });
        }
        return true;
    }

    private Set<String> namesOf(HandlerMethod operation) {
        Set<String> names = new TreeSet<>();
        shared.forEach(parameter -> names.add(parameter.parameterName()));
        Arrays.stream(operation.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::nameOf)
                .forEach(names::add);
        return names;
    }

    private static String nameOf(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            return annotation.name();
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return String.valueOf(parameter.getParameterName());
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
