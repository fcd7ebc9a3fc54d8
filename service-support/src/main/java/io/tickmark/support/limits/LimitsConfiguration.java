package io.tickmark.support.limits;

import io.tickmark.support.web.Problems;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Puts the limits behind the check of the token and before everything else, and has refusals said as problems. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
public class LimitsConfiguration {

    /** Spring Security's filters have -100. */
    private static final int AFTER_SECURITY = -50;

    @Bean
    FilterRegistrationBean<RequestGate> requestGate(
            LimitProperties limits,
            ObjectProvider<LargeBody> largeBodies,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<RequestGate> gate = new FilterRegistrationBean<>(
                new RequestGate(limits, largeBodies.stream().toList(), new RateLimits(limits), problems));
        gate.setOrder(AFTER_SECURITY);
        return gate;
    }

    /** What Spring Security's firewall refuses, such as a path with an encoded slash. */
    @Bean
    RequestRejectedHandler refusedRequests(
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> problems) {
        return (request, response, refusal) -> problems.getObject()
                .resolveException(
                        request,
                        response,
                        null,
                        Problems.of(
                                HttpStatus.BAD_REQUEST,
                                "The path, a parameter or a header holds what no request here can have."));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemErrorReportValve.class.getName());
            }
        });
    }
}
