package io.tickmark.support.security;

import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.web.SignInUnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads bearer tokens that came by another door than HTTP, with the same checks, as of the moment when they were shown. */
public final class ShownTokens {

    private final Function<Clock, JwtDecoder> decoders;
    private final KnownCallers known;

    /**
     * Reads with a decoder by whose clock tokens live.
     *
     * @param people who is who now, as for HTTP
     * @param idClaim the claim that holds a person's id
     */
    public ShownTokens(Function<Clock, JwtDecoder> decoders, PeopleDirectory people, String idClaim) {
        this.decoders = decoders;
        this.known = new KnownCallers(people, idClaim);
    }

    /**
     * The person behind a token.
     *
     * @param shownAt when the token was shown, in real time; one that had ended by then counts for nothing
     * @throws InvalidBearerTokenException if the token is refused; the message says why and repeats nothing from it
     * @throws SignInUnavailableException if it cannot be decided now
     */
    public Caller caller(String token, Instant shownAt) {
        try {
            return known.caller(
                    decoders.apply(Clock.fixed(shownAt, ZoneOffset.UTC)).decode(token));
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException(String.valueOf(e.getMessage()), e);
        }
    }
}
