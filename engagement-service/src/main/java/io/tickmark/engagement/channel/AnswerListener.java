package io.tickmark.engagement.channel;

import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.Objects;
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
    private final AnsweringAuditor auditors;
    private final CommandSender commands;
    private final DeadLetterWriter deadLetters;

    AnswerListener(
            AnswerReader reader, AnsweringAuditor auditors, CommandSender commands, DeadLetterWriter deadLetters) {
        this.reader = reader;
        this.auditors = auditors;
        this.commands = commands;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(id = ID, topicPattern = FirmTopics.ALL_ANSWERS, groupId = GROUP)
    void on(ConsumerRecord<byte[], byte[]> message) {
        try {
            ReceivedAnswer received = reader.read(message.value());
            FirmTopics firm = FirmTopics.ofAnswers(message.topic());
            Origin origin = Origin.request(received.commandId(firm), auditors.of(message, received));
            commands.send(received.command(), origin);
        } catch (RuleViolation refused) {
            if (refused.kind() == RuleViolation.Kind.ISOLATION) {
                notFound(message);
            } else {
                deadLetters.add(message, refused.rule(), Objects.requireNonNullElse(refused.getMessage(), ""));
            }
        } catch (AggregateNotFoundException nothing) {
            notFound(message);
        }
    }

    /** What belongs to others and what there is not at all are answered alike (S2). */
    private void notFound(ConsumerRecord<byte[], byte[]> message) {
        deadLetters.add(message, NOT_FOUND, "There is nothing with the id that the answer names.");
    }
}
