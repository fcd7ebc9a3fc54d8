package io.tickmark.support.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import io.tickmark.support.web.SignInUnavailableException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads bearer tokens. A refusal says in words for the client what is wrong, and repeats nothing from the token. */
final class BearerTokens implements JwtDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(BearerTokens.class);

    private final NimbusJwtDecoder decoder;

    BearerTokens(
            JWKSource<SecurityContext> keys, List<SignatureAlgorithm> algorithms, OAuth2TokenValidator<Jwt> checks) {
        decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(allowed -> allowed.addAll(algorithms))
                .build();
        decoder.setJwtValidator(checks);
    }

    /**
     * The token's claims.
     *
     * @throws BadJwtException if the token is refused
     * @throws SignInUnavailableException if it cannot be decided, because the identity provider's keys cannot be read
     */
    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtValidationException e) {
            throw new BadJwtException(firstReason(e), e);
        } catch (BadJwtException e) {
            throw new BadJwtException(whatIsWrong(e), e);
        } catch (JwtException e) {
            if (!(e.getCause() instanceof RateLimitReachedException)) {
                LOG.warn("The signing keys of the identity provider cannot be read: {}", e.getMessage());
            }
            throw new SignInUnavailableException(e);
        }
    }

    private static String firstReason(JwtValidationException e) {
        return e.getErrors().stream()
                .map(OAuth2Error::getDescription)
                .findFirst()
                .orElse("The token does not hold what is asked of it.");
    }

    private static String whatIsWrong(BadJwtException e) {
        return e.getCause() instanceof BadJOSEException
                ? "The token is not signed by a key that the identity provider publishes."
                : "This is no signed token that can be read here.";
    }
}
