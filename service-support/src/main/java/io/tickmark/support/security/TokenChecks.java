package io.tickmark.support.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What a token that is rightly signed has to fulfil besides. Each refusal says why, and repeats nothing from the token. */
final class TokenChecks {

    private TokenChecks() {}

    /**
     * Checks of time, issuer and audience.
     *
     * @param audiences of which the token has to name at least one
     * @param realTime tells the time by which tokens live
     */
    static OAuth2TokenValidator<Jwt> of(String issuer, List<String> audiences, Duration clockSkew, Clock realTime) {
        JwtTimestampValidator time = new JwtTimestampValidator(clockSkew);
        time.setAllowEmptyExpiryClaim(false);
        time.setClock(realTime);
        return new DelegatingOAuth2TokenValidator<>(
                saying("The token has expired, or its time has not come yet. Sign in again.", time),
                saying("The token was issued by somebody else than the issuer that is trusted here.", issuedBy(issuer)),
                saying("The token is meant for another audience than this service.", meantFor(audiences)),
                saying("This is no access token. Send the one that was issued for calls.", new AccessTokensOnly()));
    }

    private static OAuth2TokenValidator<Jwt> issuedBy(String issuer) {
        return new JwtIssuerValidator(issuer);
    }

    private static OAuth2TokenValidator<Jwt> meantFor(List<String> audiences) {
        return new JwtClaimValidator<Collection<String>>(
                JwtClaimNames.AUD, named -> named != null && !Collections.disjoint(named, audiences));
    }

    private static OAuth2TokenValidator<Jwt> saying(String why, OAuth2TokenValidator<Jwt> check) {
        return token -> check.validate(token).hasErrors()
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, why, null))
                : OAuth2TokenValidatorResult.success();
    }
}
