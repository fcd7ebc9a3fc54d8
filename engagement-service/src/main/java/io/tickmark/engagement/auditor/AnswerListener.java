package io.tickmark.engagement.auditor;

import io.tickmark.api.Role;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.DecisionRights;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Turns answers of audit firms into commands. What is refused becomes a dead letter at once; whatever else goes wrong is
 * tried again until it works, and the answers behind it wait.
 */
@Component
class AnswerListener {

    static final String ID = "auditor-answers";
    static final String GROUP = "tickmark-engagement-service";
    static final String NOT_FOUND = "NOT_FOUND";

    private final AnswerReader reader;
    private final PeopleDirectory people;
    private final CommandSender commands;
    private final DeadLetterWriter deadLetters;

    AnswerListener(AnswerReader reader, PeopleDirectory people, CommandSender commands, DeadLetterWriter deadLetters) {
        this.reader = reader;
        this.people = people;
        this.commands = commands;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(id = ID, topics = Topics.ANSWERS, groupId = GROUP)
    void on(ConsumerRecord<byte[], byte[]> message) {
        try {
            ReceivedAnswer received = reader.read(message.value());
            Origin origin = Origin.request(received.commandId(), auditor(received.actor()));
            commands.send(received.answer().command(), origin);
        } catch (RuleViolation refused) {
            deadLetters.add(message, refused.rule(), Objects.requireNonNullElse(refused.getMessage(), ""));
        } catch (AggregateNotFoundException nothing) {
            deadLetters.add(message, NOT_FOUND, "There is nothing with the id that the answer names.");
        }
    }

    private Actor auditor(String id) {
        Person person = people.find(id)
                .filter(candidate -> candidate.roles().contains(Role.AUDITOR.key()))
                .orElseThrow(() -> RuleViolation.of(DecisionRights.ROLE, id + " is no auditor that is known here."));
        return new Actor(person.id(), Set.of(Role.AUDITOR), null, person.firm(), Identification.firm());
    }
}
