package io.tickmark.support.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token says of its own kind, in its header (RFC 9068) and in the claim of the same name: nothing, or that it is an access
 * token. One that signs in, refreshes or logs out opens nothing here.
 */
final class AccessTokensOnly implements OAuth2TokenValidator<Jwt> {

    private static final String TYPE = "typ";
    private static final String MEDIA = "application/";
    private static final Set<String> HEADERS = Set.of("jwt", "at+jwt");
    private static final Set<String> CLAIMS = Set.of("bearer");

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return isOneOf(HEADERS, token.getHeaders().get(TYPE))
                        && isOneOf(CLAIMS, token.getClaims().get(TYPE))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
    }

    private static boolean isOneOf(Set<String> kinds, @Nullable Object said) {
        if (said == null) {
            return true;
        }
        String kind = Names.folded(said.toString());
        return kinds.contains(kind.startsWith(MEDIA) ? kind.substring(MEDIA.length()) : kind);
    }
}
