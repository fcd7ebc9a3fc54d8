package io.tickmark.engagement.web;

import io.tickmark.api.Command;
import io.tickmark.engagement.command.DecisionRights;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.support.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks for the caller's roles before the body is read: nobody has the service parse what they may not decide. */
@Component
class RoleBeforeBody implements HandlerInterceptor, WebMvcConfigurer {

    private final Callers callers;

    RoleBeforeBody(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    /**
     * Lets the request go on.
     *
     * @throws RuleViolation ROLE (403) if none of the caller's roles entitles to the decision
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            commandOf(method)
                    .ifPresent(command -> DecisionRights.entitling(
                            command, Commands.actor(callers.current()).roles()));
        }
        return true;
    }

    /** The command behind a controller's method, if there is one. */
    static Optional<Class<? extends Command>> commandOf(HandlerMethod method) {
        Decides decides = method.getMethodAnnotation(Decides.class);
        return decides == null ? CommandArgument.of(method) : Optional.of(decides.value());
    }
}
