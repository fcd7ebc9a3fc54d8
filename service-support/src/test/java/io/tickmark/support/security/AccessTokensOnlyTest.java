package io.tickmark.support.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;

class AccessTokensOnlyTest {

    @ParameterizedTest
    @CsvSource({
        ",, true",
        "JWT,, true",
        "at+jwt,, true",
        "AT+JWT, bearer, true",
        "application/at+jwt,, true",
        "JWT, Bearer, true",
        "JWT, ID, false",
        "JWT, Refresh, false",
        "JWT, Logout, false",
        "logout+jwt,, false",
        "dpop+jwt,, false",
        "refresh+jwt,, false"
    })
    void onlyAccessTokensCount(String header, String claim, boolean counts) {
        Map<String, Object> headers = header == null ? Map.of("alg", "RS256") : Map.of("alg", "RS256", "typ", header);
        Map<String, Object> claims = claim == null ? Map.of("sub", "lena") : Map.of("sub", "lena", "typ", claim);
        Jwt token = new Jwt("t", null, null, headers, claims);

        assertThat(new AccessTokensOnly().validate(token).hasErrors()).isEqualTo(!counts);
    }
}
