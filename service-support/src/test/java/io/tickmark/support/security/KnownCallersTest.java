package io.tickmark.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A token is worth what the directory says of its person now. */
class KnownCallersTest {

    private static final Jwt TOKEN = new Jwt(
            "token",
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(3600),
            Map.of("alg", "none"),
            Map.of("sub", "Lena", "roles", List.of("admin", "executive"), "tenant", "globex"));

    @Test
    void rolesAndOrganisationAreThoseOfTheDirectory() {
        Person lena = new Person("lena", "Lena", null, Set.of("compliance-lead"), "acme", null);

        var caller = authenticate(new PeopleDirectory(List.of(lena)));

        assertThat(caller.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_compliance-lead");
        assertThat(caller.getName()).isEqualTo("lena");
        assertThat(caller.getPrincipal())
                .isInstanceOfSatisfying(
                        Jwt.class,
                        token -> assertThat(Caller.of(token, "sub").tenant()).isEqualTo("acme"));
    }

    @Test
    void whoIsNotThereIsNotSignedIn() {
        Person omar = new Person("omar", "Omar", null, Set.of("legal"), "acme", null);

        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(() -> authenticate(new PeopleDirectory(List.of(omar))))
                .withMessageContaining("lena is not among the people");
    }

    @Test
    void withoutADirectoryTheIdentityProviderSays() {
        assertThat(authenticate(new PeopleDirectory(List.of())).getAuthorities())
                .hasSize(2);
    }

    private static AbstractAuthenticationToken authenticate(PeopleDirectory people) {
        return new CallerAuthentication(new KnownCallers(people, "sub")).convert(TOKEN);
    }
}
