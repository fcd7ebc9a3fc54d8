package io.tickmark.support;

import io.tickmark.support.access.RecordedAnswers;
import io.tickmark.support.clock.ClockConfiguration;
import io.tickmark.support.limits.LimitsConfiguration;
import io.tickmark.support.people.PeopleConfiguration;
import io.tickmark.support.security.SecurityConfiguration;
import io.tickmark.support.web.ProblemAdvice;
import io.tickmark.support.web.SecurityProblems;
import io.tickmark.support.web.StrictReading;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything in this module; a service imports it. */
@Configuration(proxyBeanMethods = false)
@Import({
    ClockConfiguration.class,
    LimitsConfiguration.class,
    PeopleConfiguration.class,
    SecurityConfiguration.class,
    StrictReading.class,
    ProblemAdvice.class,
    RecordedAnswers.class,
    SecurityProblems.class
})
public class ServiceSupport {}
