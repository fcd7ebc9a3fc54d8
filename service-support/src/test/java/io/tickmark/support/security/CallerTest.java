package io.tickmark.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class CallerTest {

    private static final String SUB = "sub";

    @Test
    void theIdComesFromTheClaimThatTheSettingNames() {
        Jwt token = token(claims -> {
            claims.put(SUB, "5b0c");
            claims.put("preferred_username", "lena");
        });

        assertThat(Caller.of(token, SUB).id()).isEqualTo("5b0c");
        assertThat(Caller.of(token, "preferred_username").id()).isEqualTo("lena");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void nobodyIsNotACaller(String id) {
        assertThatThrownBy(() -> Caller.of(token(claims -> claims.put("preferred_username", id)), "preferred_username"))
                .isInstanceOf(InvalidBearerTokenException.class)
                .hasMessageContaining("preferred_username");
        assertThatThrownBy(() -> Caller.of(token(claims -> claims.put("upn", "lena")), SUB))
                .isInstanceOf(InvalidBearerTokenException.class)
                .hasMessageContaining("sub");
    }

    @Test
    void whatTheTokenDoesNotSayIsNothing() {
        Caller caller = Caller.of(token(claims -> claims.put(SUB, "lena")), SUB);

        assertThat(caller.roles()).isEmpty();
        assertThat(caller.tenant()).isNull();
        assertThat(caller.firm()).isNull();
        assertThat(caller.name()).isEqualTo("lena");
    }

    @Test
    void claimsInAnotherFormEntitleToNothing() {
        Caller caller = Caller.of(
                token(claims -> {
                    claims.put(SUB, "lena");
                    claims.put("roles", List.of(7, "manager", Map.of("admin", true)));
                    claims.put("tenant", List.of("acme", "birch"));
                    claims.put("firm", "  ");
                }),
                SUB);

        assertThat(caller.roles()).containsExactly("manager");
        assertThat(caller.tenant()).isNull();
        assertThat(caller.firm()).isNull();
        assertThat(rolesOf(Map.of("admin", true))).isEmpty();
        assertThat(rolesOf(7)).isEmpty();
        assertThat(rolesOf("manager")).containsExactly("manager");
        assertThat(rolesOf("manager admin")).containsExactly("manager admin");
    }

    @Test
    void nobodyStandsOnBothSidesOfAnAudit() {
        Jwt token = token(claims -> {
            claims.put(SUB, "ada");
            claims.put("tenant", "acme");
            claims.put("firm", "northgate-cpa");
        });

        assertThatThrownBy(() -> Caller.of(token, SUB))
                .isInstanceOf(InvalidBearerTokenException.class)
                .hasMessageContaining("nobody acts for both")
                .hasMessageNotContaining("acme");
    }

    private static java.util.Set<String> rolesOf(Object roles) {
        return Caller.of(
                        token(claims -> {
                            claims.put(SUB, "lena");
                            claims.put("roles", roles);
                        }),
                        SUB)
                .roles();
    }

    private static Jwt token(Consumer<Map<String, Object>> claims) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claim("iss", "somebody")
                .claims(claims)
                .build();
    }
}
