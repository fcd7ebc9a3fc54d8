package io.tickmark.engagement.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;

/** A token that does not say where its bearer belongs, or says what nobody can be, decides nothing (S2). */
class CallersWithoutHomeTest extends RestStory {

    private static final String NEW_PROGRAMME = """
            {"name": "Acme SOC 2", "serviceOrganisation": "Acme", "system": "Acme Cloud"}""";

    private static final String RETIRE = """
            {"effectiveFrom": "2024-01-31", "reason": "gone"}""";

    @Test
    void anEmployeeWithoutTenantReachesNothing() throws Exception {
        String programme = programme();
        String control = control(programme, "CC6.2-90");

        for (Map<String, Object> home : List.<Map<String, Object>>of(Map.of(), Map.of("tenant", " "))) {
            JwtRequestPostProcessor lead = bearer("lena", "compliance-lead", home);
            send("/api/programmes", NEW_PROGRAMME, lead).andExpect(status().isForbidden());
            send("/api/controls", controlBody(programme, "CC6.2-91", "Mine"), lead)
                    .andExpect(status().isNotFound());
            send("/api/controls/" + control + ":retire", RETIRE, lead).andExpect(status().isNotFound());
        }
        send("/api/controls/" + control + ":retire", RETIRE, lead()).andExpect(status().isOk());
    }

    @Test
    void whoHoldsNoRoleDecidesNothing() throws Exception {
        JwtRequestPostProcessor nobody =
                jwt().jwt(token -> token.subject("lena").claim("tenant", "acme"));

        send("/api/programmes", NEW_PROGRAMME, nobody).andExpect(status().isForbidden());
    }

    @Test
    void nobodyStandsOnBothSidesOfAnAudit() throws Exception {
        JwtRequestPostProcessor both =
                bearer("ada", "compliance-lead", Map.of("tenant", "acme", "firm", "northgate-cpa"));

        send("/api/programmes", NEW_PROGRAMME, both)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value(containsString("nobody acts for both")));
    }

    @Test
    void nobodySignsAsTheSystem() throws Exception {
        for (String name : List.of("system", "System")) {
            send("/api/programmes", NEW_PROGRAMME, staff(name, "compliance-lead", "acme"))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail").value(containsString("stands for the product itself")));
        }
        send("/api/programmes", NEW_PROGRAMME, staff("lena", "system", "acme")).andExpect(status().isForbidden());
    }

    private static JwtRequestPostProcessor bearer(String id, String role, Map<String, Object> home) {
        return jwt().jwt(
                        token -> token.subject(id).claim("roles", List.of(role)).claims(claims -> claims.putAll(home)));
    }
}
