package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.ResultActions;

class CommandsOverRestTest extends RestStory {

    private static final String PROGRAMME = """
            {"name": "Acme SOC 2", "serviceOrganisation": "Acme", "system": "Acme Cloud"}""";

    @Test
    void theSamePostTwiceHasOneEffectAndTheFirstAnswer() throws Exception {
        var first = mvc.perform(json("/api/programmes", PROGRAMME).with(lead()).header(Commands.IDEMPOTENCY_KEY, "k1"))
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.position").value(greaterThan(0)));
        String answer = first.andReturn().getResponse().getContentAsString();
        String id = idOf(first);
        first.andExpect(header().string("Location", "/api/programmes/" + id));

        mvc.perform(json("/api/programmes", PROGRAMME).with(lead()).header(Commands.IDEMPOTENCY_KEY, "k1"))
                .andExpect(status().isCreated())
                .andExpect(content().json(answer));
        var other = mvc.perform(json("/api/programmes", PROGRAMME).with(lead()).header(Commands.IDEMPOTENCY_KEY, "k2"));

        assertThat(events(id)).isEqualTo(1);
        assertThat(idOf(other)).isNotEqualTo(id);
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherCommand() throws Exception {
        var lena =
                mvc.perform(json("/api/programmes", PROGRAMME).with(lead()).header(Commands.IDEMPOTENCY_KEY, "shared"));
        var colin = mvc.perform(json("/api/programmes", PROGRAMME)
                .with(staff("colin", "compliance-lead", "acme"))
                .header(Commands.IDEMPOTENCY_KEY, "shared"));

        assertThat(idOf(colin)).isNotEqualTo(idOf(lena));
    }

    @Test
    void everyEventSaysWhoDecidedInWhichRoleAndHowThatIsKnown() throws Exception {
        String id = idOf(send(
                "/api/programmes",
                PROGRAMME,
                jwt().jwt(token -> token.subject("lena")
                        .issuer("https://id.acme.example")
                        .claim("jti", "token-7")
                        .claim("tenant", "acme")
                        .claim("roles", List.of("compliance-lead")))));

        Map<String, Object> event = jdbc.sql("""
                        select meta_data ->> 'actor' as actor, meta_data ->> 'actorRole' as role,
                        meta_data ->> 'tenant' as tenant, meta_data ->> 'channel' as channel,
                        meta_data ->> 'identifiedBy' as basis, meta_data ->> 'tokenIssuer' as issuer,
                        meta_data ->> 'tokenId' as token from event_log.events where aggregate_identifier = ?""").param(id).query().singleRow();

        assertThat(event)
                .containsEntry("actor", "lena")
                .containsEntry("role", "compliance-lead")
                .containsEntry("tenant", "acme")
                .containsEntry("channel", "rest")
                .containsEntry("basis", "bearer-token")
                .containsEntry("issuer", "https://id.acme.example")
                .containsEntry("token", "token-7");
    }

    @Test
    void whoeverHasNotTheRoleIsRefusedByName() throws Exception {
        send("/api/programmes", PROGRAMME, staff("hana", "hr", "acme"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.rule").value("ROLE"))
                .andExpect(jsonPath("$.detail").value(containsString("compliance-lead")));
        send("/api/programmes", PROGRAMME, staff("nobody", "system", "acme")).andExpect(status().isForbidden());
        mvc.perform(json("/api/programmes", PROGRAMME)).andExpect(status().isUnauthorized());
    }

    @Test
    void anotherOrganisationFindsNothing() throws Exception {
        String programmeId = programme();
        String controlId = control(programmeId, "CC6.2-01");
        var stranger = staff("sam", "compliance-lead", "other");

        send("/api/engagements", "{\"programmeId\": \"%s\", \"name\": \"n\"}".formatted(programmeId), stranger)
                .andExpect(status().isNotFound());
        send("/api/controls", controlBody(programmeId, "CC6.2-02", "t"), stranger)
                .andExpect(status().isNotFound());
        send("/api/controls/" + controlId + ":implement", "{\"effectiveFrom\": \"2024-01-01\"}", stranger)
                .andExpect(status().isNotFound());
        send("/api/controls/ctl-none:implement", "{\"effectiveFrom\": \"2024-01-01\"}", lead())
                .andExpect(status().isNotFound());
        assertThat(events(controlId)).isEqualTo(1);
    }

    @Test
    void theIdOfAnotherKindOfThingIsNotFound() throws Exception {
        String controlId = control(programme(), "CC6.2-01");
        var executive = staff("erik", "executive", "acme");

        send("/api/engagements/" + controlId + ":hold", "{\"reason\": \"merger\"}", executive)
                .andExpect(status().isNotFound());
        assertThat(events(controlId)).isEqualTo(1);
    }

    @Test
    void aDecisionOnAnOldVersionIsRefused() throws Exception {
        String controlId = control(programme(), "CC6.2-01");
        String assign = """
                {"owner": "hr", "deputy": "legal", "evidenceOwner": "hr"}""";
        mvc.perform(json("/api/controls/" + controlId + ":assign", assign)
                        .with(lead())
                        .header("If-Match", "\"1\""))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));

        mvc.perform(json("/api/controls/" + controlId + ":map", "{\"criteria\": [\"CC6.3\"]}")
                        .with(lead())
                        .header("If-Match", "\"1\""))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.facts.version").value(2));
        mvc.perform(json("/api/controls/" + controlId + ":map", "{\"criteria\": [\"CC6.3\"]}")
                        .with(lead())
                        .header("If-Match", "three"))
                .andExpect(status().isBadRequest());

        assertThat(events(controlId)).isEqualTo(2);
    }

    @Test
    void rulesStatesAndBadInputAreToldApart() throws Exception {
        String programmeId = programme();
        String controlId = control(programmeId, "CC6.2-01");
        String retire = "{\"effectiveFrom\": \"2024-01-01\", \"reason\": \"replaced\"}";

        send("/api/controls", controlBody(programmeId, "CC6.2-01", "Another title"), lead())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rule").value("R22"));
        send("/api/controls/" + controlId + ":retire", retire, lead()).andExpect(status().isOk());
        send("/api/controls/" + controlId + ":retire", retire, lead())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.rule").value("STATE"));
        send("/api/engagements", "{\"programmeId\": \"%s\"}".formatted(programmeId), lead())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.facts.field").value("name"));
        send("/api/engagements", "{", lead()).andExpect(status().isBadRequest());
        mvc.perform(get("/api/engagements").with(lead())).andExpect(status().isMethodNotAllowed());
    }

    @Test
    void whatPlanningSettlesMeetsItsRules() throws Exception {
        String programmeId = programme();
        String path = "/api/engagements/"
                + idOf(send(
                        "/api/engagements",
                        "{\"programmeId\": \"%s\", \"name\": \"Acme 2027\"}".formatted(programmeId),
                        lead()));

        planning(
                        path + "/report-type",
                        "\"type\": \"TYPE_1\", \"period\": {\"start\": \"2027-01-01\", \"end\": \"2027-12-31\"}")
                .andExpect(jsonPath("$.rule").value("R1"));
        planning(
                        path + "/report-type",
                        "\"type\": \"TYPE_2\", \"period\": {\"start\": \"2027-12-31\", \"end\": \"2027-01-01\"}")
                .andExpect(jsonPath("$.rule").value("R1"));
        planning(path + "/categories", "\"categories\": [\"PRIVACY\"]")
                .andExpect(jsonPath("$.rule").value("R3"));
        send(path + "/categories", "{\"categories\": [\"SECURITY\"], \"rationale\": \"r\"}", lead())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
    }

    private ResultActions planning(String path, String fields) throws Exception {
        return send(path, "{" + fields + ", \"rationale\": \"because\"}", lead())
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void anEngagementIsHeldResumedAndCancelled() throws Exception {
        var opened = send(
                        "/api/engagements",
                        "{\"programmeId\": \"%s\", \"name\": \"Acme 2027\"}".formatted(programme()),
                        lead())
                .andExpect(status().isCreated());
        String path = "/api/engagements/" + idOf(opened);
        var executive = staff("erik", "executive", "acme");

        send(path + ":hold", "{\"reason\": \"merger\"}", executive).andExpect(status().isOk());
        send(path + ":resume", "{\"reason\": \"done\"}", executive).andExpect(status().isOk());
        send(path + ":cancel", "{\"reason\": \" \"}", executive).andExpect(status().isUnprocessableContent());
        send(path + ":cancel", "{\"reason\": \"given up\"}", executive)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(4));
        send(path + ":hold", "{\"reason\": \"too late\"}", executive).andExpect(status().isConflict());
    }

    @Test
    void theInterfaceDescribesItsProblems() throws Exception {
        String api = mvc.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi").value(org.hamcrest.Matchers.startsWith("3.1")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Map<String, Map<String, Map<String, Object>>> paths = com.jayway.jsonpath.JsonPath.read(api, "$.paths");

        assertThat(paths)
                .containsKeys(
                        "/api/programmes",
                        "/api/engagements/{id}:withdraw",
                        "/api/controls:import",
                        "/api/work-items/{id}:answer",
                        "/api/engagements/{id}/report");
        paths.forEach((path, operations) -> {
            if (operations.containsKey("post")) {
                assertThat(operations.get("post").get("responses"))
                        .as(path)
                        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                        .containsKeys("400", "401", "403", "404", "409", "412", "422");
            }
        });
        assertThat(api).doesNotContain("\"caller\"");
    }

    @Test
    void operatorsSeeHowFarProcessorsAre() throws Exception {
        mvc.perform(get("/api/status/processors")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/status/processors").with(operator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isArray());
    }

    @Test
    void whichPartIsWellIsForOperators() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(jsonPath("$.components").doesNotExist());
        mvc.perform(get("/actuator/health").with(lead()))
                .andExpect(jsonPath("$.components").doesNotExist());
        mvc.perform(get("/actuator/health")
                        .with(staff("adam", "admin", "acme").authorities(new SimpleGrantedAuthority("ROLE_admin"))))
                .andExpect(jsonPath("$.components").doesNotExist());
        mvc.perform(get("/actuator/health").with(operator()))
                .andExpect(jsonPath("$.components.eventProcessors.status").exists())
                .andExpect(jsonPath("$.components.eventLog.details.heldBackSeconds")
                        .exists());
    }
}
