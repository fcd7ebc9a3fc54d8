package io.tickmark.support.security;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Tells who sent the request that is being answered. */
public class Callers {

    private final String idClaim;

    Callers(SecurityProperties properties) {
        this.idClaim = properties.idClaim();
    }

    /**
     * The one who calls.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody has shown who calls
     */
    public Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return Caller.of(token.getToken(), idClaim);
        }
        throw new AuthenticationCredentialsNotFoundException("a bearer token is needed");
    }
}
