package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.tickmark.api.Role;
import io.tickmark.story.Story;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;

/** What concerns all organisations is for operators alone, and what concerns one is not for operators. */
class PlatformIsNotTenantTest extends QueryTest {

    private static final List<String> PLATFORM =
            List.of("/api/status/processors", "/api/status/check", "/api/status/parked", "/api/platform/actions");
    private static final List<String> TENANT =
            List.of("/api/engagements", "/api/work-items", "/api/engagements/%s", "/api/engagements/%s/timeline");

    private Story story;

    @BeforeAll
    void tell() {
        story = new Story(log, "acme", "northgate-cpa").planning();
        read(LENA, story.position(), "/api/engagements");
    }

    static Stream<Role> roles() {
        return Arrays.stream(Role.values());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void eachRoleHasItsSide(Role role) {
        boolean operator = role == Role.OPERATOR;
        for (String path : PLATFORM) {
            assertThat(status(holding(role), path)).as(path).isEqualTo(operator ? 200 : 403);
        }
        for (String path : TENANT) {
            boolean reads = !operator && role != Role.SYSTEM;
            assertThat(status(holding(role), path.formatted(story.engagement)) != 403)
                    .as(path)
                    .isEqualTo(reads);
        }
        assertThat(body(ask(holding(role), "/actuator/health")).contains("components"))
                .isEqualTo(operator);
    }

    @Test
    void withoutTokenNothingIsToldOfHowFarAnybodyIs() throws Exception {
        for (String path : PLATFORM) {
            assertThat(http.perform(get(path)).andReturn().getResponse().getStatus())
                    .isEqualTo(401);
        }
        for (String path : List.of("/actuator/health/eventProcessors", "/actuator/metrics", "/actuator/prometheus")) {
            assertThat(http.perform(get(path)).andReturn().getResponse().getStatus())
                    .as(path)
                    .isIn(401, 404);
        }
    }

    @Test
    void anOperatorWhoBelongsToAnOrganisationIsRefused() {
        JwtRequestPostProcessor both = jwt().jwt(token ->
                token.subject("opal").claim("roles", List.of("operator")).claim("tenant", "acme"));

        assertThat(status(both, "/api/engagements")).isEqualTo(401);
    }

    /** With a home, as the role calls for one, and with the authorities that the token's roles give. */
    private static JwtRequestPostProcessor holding(Role role) {
        return jwt().jwt(token -> {
                    token.subject("somebody").claim("roles", List.of(role.key()));
                    if (role == Role.AUDITOR) {
                        token.claim("firm", "northgate-cpa");
                    } else if (role != Role.OPERATOR) {
                        token.claim("tenant", "acme");
                    }
                })
                .authorities(new SimpleGrantedAuthority("ROLE_" + role.key()));
    }
}
