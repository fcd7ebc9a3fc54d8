package io.tickmark.projections.access;

import io.tickmark.projections.readmodel.Progress;
import io.tickmark.support.web.Problems;
import io.tickmark.support.web.SharedParameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A reader who has just written something names the position that the command's answer told as {@code min-position}, and
 * waits here until the read models have come that far.
 */
@Component
class MinPosition implements HandlerInterceptor, WebMvcConfigurer, SharedParameter {

    private static final String PARAMETER = "min-position";

    private final Progress progress;
    private final Duration patience;

    MinPosition(Progress progress, @Value("${tickmark.projections.patience:5s}") Duration patience) {
        this.progress = progress;
        this.patience = patience;
    }

    @Override
    public String parameterName() {
        return PARAMETER;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter(PARAMETER);
        if (wanted != null && !progress.await(number(wanted), patience)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw Problems.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "The read models have not reached position " + wanted + " yet.");
        }
        return true;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Problems.of(HttpStatus.BAD_REQUEST, PARAMETER + " must be a whole number");
        }
    }
}
