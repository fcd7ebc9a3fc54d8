package io.tickmark.engagement.web;

import io.tickmark.api.Command;
import io.tickmark.api.Metadata;
import io.tickmark.api.Role;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Identification.Channel;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.rules.KeyStandsForOneRequest;
import io.tickmark.engagement.rules.TextKind;
import io.tickmark.eventstore.EventLog;
import io.tickmark.support.security.Caller;
import io.tickmark.support.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.util.UriUtils;

/**
 * Sends the commands of REST requests. The same {@code Idempotency-Key} from the same caller on the same path is the same
 * command, and with another body refused; {@code If-Match} names the version that the caller decided on.
 */
@Component
public class Commands {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final CommandSender sender;
    private final EventLog log;
    private final HttpServletRequest request;

    Commands(CommandSender sender, EventLog log, HttpServletRequest request) {
        this.sender = sender;
        this.log = log;
        this.request = request;
    }

    /** The id of the command that the current request stands for; another one at each call where the caller names no key. */
    public String commandId(Caller caller) {
        String key = request.getHeader(IDEMPOTENCY_KEY);
        if (key == null || key.isBlank()) {
            return "http-" + UUID.randomUUID();
        }
        TextKind.WORD.check(IDEMPOTENCY_KEY, key);
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        String name = String.join("\u0000", caller.id(), request.getMethod(), path, key);
        return "http-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a command to an aggregate that exists. */
    public ResponseEntity<Answer> send(Command command, Caller caller) {
        Answer answer =
                Answer.of(sender.send(command, Origin.request(commandId(caller), actor(caller)), versionSeen()));
        return ResponseEntity.ok().eTag(etag(answer)).body(answer);
    }

    /**
     * Sends a command that creates an aggregate.
     *
     * @param path what the id of the new aggregate is appended to for {@code Location}
     * @param command makes the command from its own id, from which the aggregate's may follow
     */
    public ResponseEntity<Answer> create(String path, Caller caller, Function<String, Command> command) {
        String commandId = commandId(caller);
        Command wanted = command.apply(commandId);
        if (log.begunByRequest(commandId).stream().anyMatch(other -> !other.equals(wanted.aggregateId()))) {
            throw KeyStandsForOneRequest.refusal();
        }
        Answer answer = Answer.of(sender.send(wanted, Origin.request(commandId, actor(caller))));
        return ResponseEntity.created(URI.create(path + answer.id()))
                .eTag(etag(answer))
                .body(answer);
    }

    /**
     * The caller as the one who decides; roles that the product does not know entitle to nothing.
     *
     * @throws ErrorResponseException (403) if the caller goes by the name of the system, whose deeds nobody may sign
     */
    public static Actor actor(Caller caller) {
        if (Metadata.SYSTEM.equalsIgnoreCase(caller.id())) {
            throw Problems.of(
                    HttpStatus.FORBIDDEN, "The account '" + Metadata.SYSTEM + "' stands for the product itself.");
        }
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && caller.is(role.key()))
                .collect(Collectors.toUnmodifiableSet());
        Identification how = Identification.token(Channel.REST, caller.issuer(), caller.tokenId());
        return new Actor(caller.id(), roles, caller.tenant(), caller.firm(), how);
    }

    private OptionalLong versionSeen() {
        String condition = request.getHeader(HttpHeaders.IF_MATCH);
        if (condition == null || condition.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher etag = ETAG.matcher(condition);
        if (!etag.matches()) {
            throw Problems.of(HttpStatus.BAD_REQUEST, "If-Match must be an ETag of this service, such as \"3\".");
        }
        return OptionalLong.of(Long.parseLong(etag.group(1)));
    }

    private static String etag(Answer answer) {
        return "\"" + answer.version() + "\"";
    }
}
