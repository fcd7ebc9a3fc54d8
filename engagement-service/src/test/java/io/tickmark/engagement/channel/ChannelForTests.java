package io.tickmark.engagement.channel;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tickmark.engagement.command.Homes;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import io.tickmark.support.security.ShownTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The channel alone, with auditors of two firms; the rest of the service is pretended. */
@ImportAutoConfiguration({KafkaAutoConfiguration.class, JacksonAutoConfiguration.class})
@Import({
    FirmChannels.class,
    FirmsAtStart.class,
    AuditorKafka.class,
    Outbox.class,
    WorkItemPublisher.class,
    AnswerReader.class,
    AnswerListener.class,
    AnsweringAuditor.class,
    DeadLetterWriter.class,
    DeadLetterReader.class
})
class ChannelForTests {

    /** An engagement of another organisation than all work items and reports. */
    static final String FOREIGN = "eng-of-others";

    static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

    @Bean
    Homes homes() {
        Homes homes = mock(Homes.class);
        when(homes.areOneTenants(any(), any())).thenReturn(true);
        when(homes.areOneTenants(any(), eq(FOREIGN))).thenReturn(false);
        return homes;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    ShownTokens tokens() {
        return TokensForTests.shown();
    }

    @Bean
    PeopleDirectory people() {
        return new PeopleDirectory(List.of(
                new Person("ada", "Ada", null, Set.of("auditor", "admin"), null, "northgate"),
                new Person("zoe", "Zoe", null, Set.of("auditor"), null, "southbank"),
                new Person("lena", "Lena", null, Set.of("compliance-lead"), "acme", null)));
    }
}
