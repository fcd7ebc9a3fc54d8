package io.tickmark.engagement.channel;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tickmark.api.Ids;
import io.tickmark.api.platform.PlatformCommand;
import io.tickmark.engagement.rules.FirmId;
import io.tickmark.engagement.web.Commands;
import io.tickmark.support.access.Recorded;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.Problems;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Refused answers of audit firms, for operators. */
@RestController
@RequestMapping("/api/dead-letters")
@Tag(name = "Dead letters")
class DeadLetterController {

    private static final int MOST = 100;

    private final DeadLetterReader letters;
    private final Outbox outbox;
    private final Commands commands;

    DeadLetterController(DeadLetterReader letters, Outbox outbox, Commands commands) {
        this.letters = letters;
        this.outbox = outbox;
        this.commands = commands;
    }

    /** The dead letters, newest first. */
    record DeadLetters(List<DeadLetter> items) {}

    /** Where the answer stands among its firm's answers now. */
    record Retried(int partition, long offset) {}

    @GetMapping
    @Recorded("dead-letters")
    @Operation(
            summary = "List answers that were refused",
            description =
                    "Of all firms, newest first, at most 100. Role operator. A dead letter stays listed when it was sent again.")
    DeadLetters list(@RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problems.of(HttpStatus.BAD_REQUEST, "limit must be between 1 and " + MOST + ".");
        }
        return new DeadLetters(letters.newest(limit));
    }

    @PostMapping("/{firm}/{partition}/{offset}:retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Send a refused answer again",
            description =
                    "Role operator. Puts the answer back among its firm's answers, byte for byte; it is decided anew and"
                            + " becomes a new dead letter if it is refused again. Safe to repeat: an answer counts once by"
                            + " the source and id of its CloudEvent.")
    Retried retry(Caller caller, @PathVariable String firm, @PathVariable int partition, @PathVariable long offset) {
        ConsumerRecord<byte[], byte[]> letter = Optional.of(firm)
                .filter(FirmId::is)
                .flatMap(known -> letters.find(new FirmTopics(known), partition, offset))
                .orElseThrow(() -> Problems.of(HttpStatus.NOT_FOUND, "There is no such dead letter."));
        commands.create(
                "/api/platform/actions/",
                caller,
                commandId -> new PlatformCommand.OrderDeadLetterRetry(
                        Ids.operatorAction(commandId), letter.topic(), partition, offset));
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(
                new FirmTopics(firm).answers(), null, letter.key(), letter.value(), letter.headers());
        DeadLetterHeaders.put(again.headers(), DeadLetterHeaders.RETRIED_FROM, partition + "/" + offset);
        DeadLetterHeaders.put(again.headers(), DeadLetterHeaders.RETRIED_BY, caller.id());
        RecordMetadata place = outbox.send(again);
        return new Retried(place.partition(), place.offset());
    }
}
