package io.tickmark.engagement.channel;

import io.tickmark.api.Role;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.DecisionRights;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import io.tickmark.support.security.Caller;
import io.tickmark.support.security.Names;
import io.tickmark.support.security.ShownTokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/**
 * Who answers over Kafka. An answer that decides proves its auditor by the bearer token in its header {@value #AUTHORIZATION}; one
 * that only accepts or returns evidence may do without, and then the firm vouches for the name. The firm is the one whose
 * topic it is; only its own auditors answer there.
 */
@Component
class AnsweringAuditor {

    /** The rule id of an answer whose auditor is not proven. */
    static final String PROOF = "PROOF";

    static final String AUTHORIZATION = "authorization";

    private static final int LONGEST = 16 * 1024;
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

    private final PeopleDirectory people;
    private final ShownTokens tokens;

    AnsweringAuditor(PeopleDirectory people, ShownTokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    /**
     * The auditor of this answer.
     *
     * @throws RuleViolation PROOF if it is not proven who answers, ROLE if it is no auditor
     */
    Actor of(ConsumerRecord<?, ?> message, ReceivedAnswer received) {
        String firm = FirmTopics.ofAnswers(message.topic()).firm();
        Optional<Header> authorization = authorization(message.headers());
        if (authorization.isPresent()) {
            return bearer(token(authorization.get()), shownAt(message), received.actor(), firm);
        }
        if (received.action().decides()) {
            throw RuleViolation.of(
                    PROOF,
                    "An answer that decides carries its auditor's token: add the header authorization: Bearer and the token.");
        }
        return named(received.actor(), firm);
    }

    private Actor bearer(String token, Instant shownAt, String named, String firm) {
        Caller caller;
        try {
            caller = tokens.caller(token, shownAt);
        } catch (InvalidBearerTokenException refused) {
            throw RuleViolation.of(PROOF, String.valueOf(refused.getMessage()));
        }
        if (!caller.id().equals(Names.folded(named))) {
            throw RuleViolation.of(PROOF, "The token is somebody else's than the auditor's whom the answer names.");
        }
        if (!caller.is(Role.AUDITOR.key()) || !firm.equals(caller.firm())) {
            throw unknown(named);
        }
        Identification how = Identification.token(Identification.Channel.KAFKA, caller.issuer(), caller.tokenId());
        return new Actor(caller.id(), Set.of(Role.AUDITOR), null, firm, how);
    }

    private Actor named(String id, String firm) {
        Person person = people.find(id)
                .filter(candidate -> candidate.roles().contains(Role.AUDITOR.key()) && firm.equals(candidate.firm()))
                .orElseThrow(() -> unknown(id));
        return new Actor(person.id(), Set.of(Role.AUDITOR), null, firm, Identification.firm());
    }

    /** The broker's time alone proves when a token was shown; the sender's own could be any. */
    private static Instant shownAt(ConsumerRecord<?, ?> message) {
        if (message.timestampType() != TimestampType.LOG_APPEND_TIME) {
            throw RuleViolation.of(
                    PROOF,
                    "The topic keeps the sender's time: set its message.timestamp.type to LogAppendTime and send again.");
        }
        return Instant.ofEpochMilli(message.timestamp());
    }

    private static Optional<Header> authorization(Headers headers) {
        Iterator<Header> all = headers.headers(AUTHORIZATION).iterator();
        if (!all.hasNext()) {
            return Optional.empty();
        }
        Header only = all.next();
        if (all.hasNext()) {
            throw RuleViolation.of(PROOF, "The answer has more than one header " + AUTHORIZATION + ".");
        }
        return Optional.of(only);
    }

    private static String token(Header authorization) {
        byte[] value = authorization.value();
        Matcher bearer = BEARER.matcher(
                value == null || value.length > LONGEST ? "" : new String(value, StandardCharsets.UTF_8));
        if (!bearer.matches()) {
            throw RuleViolation.of(PROOF, "The header " + AUTHORIZATION + " is not Bearer and a token.");
        }
        return bearer.group(1);
    }

    private static RuleViolation unknown(String id) {
        return RuleViolation.role(DecisionRights.ROLE, id + " is no auditor of the firm that answers.");
    }
}
