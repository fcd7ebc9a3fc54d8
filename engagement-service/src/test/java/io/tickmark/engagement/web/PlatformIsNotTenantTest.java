package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
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

    private static final String PARTITION = "/api/platform/read-models/timeline/partitions/eng-7";
    private static final String REASON = """
            {"reason": "corrected"}""";
    private static final String SKIP = """
            {"position": 77, "reason": "its gap is not in the log"}""";

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
        mvc.perform(get("/api/status/decisions").with(caller)).andExpect(status().isForbidden());
        mvc.perform(get("/api/status/incidents").with(caller)).andExpect(status().isForbidden());
        send("/api/platform/incidents/7:retry", REASON, caller).andExpect(status().isForbidden());
        mvc.perform(get("/api/dead-letters").with(caller)).andExpect(status().isForbidden());
        mvc.perform(post("/api/dead-letters/northgate/0/0:retry").with(caller)).andExpect(status().isForbidden());
        send(PARTITION + ":retry", REASON, caller).andExpect(status().isForbidden());
        send(PARTITION + ":skip", SKIP, caller).andExpect(status().isForbidden());
    }

    @Test
    void whatAnOperatorOrdersIsAnEventWithActorAndReason() throws Exception {
        String retried = idOf(send(PARTITION + ":retry", REASON, operator()).andExpect(status().isCreated()));
        String skipped = idOf(send(PARTITION + ":skip", SKIP, operator()).andExpect(status().isCreated()));

        assertThat(recorded(retried)).isEqualTo("opal operator null timeline eng-7 corrected");
        assertThat(recorded(skipped)).isEqualTo("opal operator 77 timeline eng-7 its gap is not in the log");
        send(PARTITION + ":skip", """
                {"position": 0, "reason": " "}""", operator()).andExpect(status().isUnprocessableContent());
    }

    private String recorded(String action) {
        return jdbc.sql("""
                        select concat_ws(' ', meta_data ->> 'actor', meta_data ->> 'actorRole',
                          coalesce(payload ->> 'position', 'null'), payload ->> 'readModel', payload ->> 'partition',
                          payload ->> 'reason') from event_log.events where aggregate_identifier = ?
                        """).param(action).query(String.class).single();
    }

    @Test
    void anOperatorDecidesNothingForAnOrganisation() throws Exception {
        String control = control(programme(), "CC6.3-11");

        send("/api/programmes", """
                {"name": "Mine", "serviceOrganisation": "Acme", "system": "Cloud"}""", operator()).andExpect(status().isForbidden());
        send("/api/controls/" + control + ":retire", """
                {"effectiveFrom": "2024-01-31", "reason": "gone"}""", operator()).andExpect(status().is4xxClientError());
        send("/api/controls/" + control + ":retire", """
                {"effectiveFrom": "2024-01-31", "reason": "gone"}""", lead()).andExpect(status().isOk());
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
