package io.tickmark.engagement.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tickmark.api.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;

/** What concerns all organisations is for operators alone, and an operator decides nothing for an organisation. */
class PlatformIsNotTenantTest extends RestStory {

    static Stream<Role> othersThanOperators() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.OPERATOR);
    }

    @ParameterizedTest
    @MethodSource("othersThanOperators")
    void thePlatformIsClosedTo(Role role) throws Exception {
        JwtRequestPostProcessor caller = (role == Role.AUDITOR
                        ? auditor("ada", "northgate-cpa")
                        : staff("somebody", role.key(), "acme"))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role.key()));
        mvc.perform(get("/api/status/processors").with(caller)).andExpect(status().isForbidden());
        mvc.perform(get("/api/dead-letters").with(caller)).andExpect(status().isForbidden());
        mvc.perform(post("/api/dead-letters/0/0:retry").with(caller)).andExpect(status().isForbidden());
    }

    @Test
    void anOperatorDecidesNothingForAnOrganisation() throws Exception {
        String control = control(programme(), "CC6.3-11");

        send("/api/programmes", """
                {"name": "Mine", "serviceOrganisation": "Acme", "system": "Cloud"}""", operator()).andExpect(status().isForbidden());
        send("/api/controls/" + control + ":retire", """
                {"effectiveFrom": "2027-01-31", "reason": "gone"}""", operator()).andExpect(status().is4xxClientError());
        send("/api/controls/" + control + ":retire", """
                {"effectiveFrom": "2027-01-31", "reason": "gone"}""", lead()).andExpect(status().isOk());
    }

    @Test
    void anOperatorWhoBelongsToAnOrganisationIsRefused() throws Exception {
        JwtRequestPostProcessor both = jwt().jwt(token -> token.subject("opal")
                .claim("roles", List.of("operator", "compliance-lead"))
                .claim("tenant", "acme"));

        send("/api/programmes", """
                {"name": "Mine", "serviceOrganisation": "Acme", "system": "Cloud"}""", both)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value(containsString("belongs to none")));
    }
}
