package io.tickmark.engagement.channel;

import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.security.ShownTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** Tokens without a signature, for tests of what is done with them: {@code id/firm/end}. */
final class TokensForTests {

    static final String ISSUER = "https://id.northgate.example";
    static final String ID = "token-7";

    private TokensForTests() {}

    static ShownTokens shown() {
        return new ShownTokens(clock -> token -> read(token, clock), new PeopleDirectory(List.of()), "sub");
    }

    private static Jwt read(String token, Clock clock) {
        String[] parts = token.split("/", -1);
        if (clock.instant().isAfter(Instant.parse(parts[2]))) {
            throw new BadJwtException("The token has expired.");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .issuer(ISSUER)
                .jti(ID)
                .subject(parts[0])
                .claim("firm", parts[1])
                .claim("roles", List.of("auditor"))
                .build();
    }
}
