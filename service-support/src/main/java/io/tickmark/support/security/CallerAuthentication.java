package io.tickmark.support.security;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Turns a checked token into the one who calls; a token that names nobody ends here, before any controller. */
record CallerAuthentication(KnownCallers known) implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Jwt now = known.asOfNow(token);
        Caller caller = Caller.of(now, known.idClaim());
        List<SimpleGrantedAuthority> roles = caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new JwtAuthenticationToken(now, roles, caller.id());
    }
}
