package io.tickmark.engagement.channel;

import io.tickmark.engagement.rules.FirmId;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.kafka.KafkaException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the channels of all firms whose auditors are known, so that a firm can listen before anything is asked of it. */
@Component
@EnableScheduling
@ConditionalOnBooleanProperty(name = "spring.kafka.admin.auto-create", matchIfMissing = true)
class FirmsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirmsAtStart.class);

    private final PeopleDirectory people;
    private final FirmChannels channels;

    FirmsAtStart(PeopleDirectory people, FirmChannels channels) {
        this.people = people;
        this.channels = channels;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void open() {
        people.everybody().stream()
                .map(Person::firm)
                .filter(Objects::nonNull)
                .filter(FirmId::is)
                .distinct()
                .map(FirmTopics::new)
                .forEach(this::open);
    }

    private void open(FirmTopics firm) {
        try {
            channels.open(firm);
        } catch (KafkaException notNow) {
            LOG.warn("The channel of {} is not open yet; it is tried again. {}", firm.firm(), notNow.getMessage());
        }
    }
}
