package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** What a request says is taken as it is said, or refused by name. */
class StrictRequestsTest extends RestStory {

    private static final String PROGRAMME = """
            {"name": "%s", "serviceOrganisation": "Acme", "system": "Acme Cloud"}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"effectiveFrom\": \"2027-01-31\", \"from\": \"x\"} | from",
                "{\"effectiveFrom\": \"2027-01-31\", \"controlId\": \"x\"} | controlId",
                "{\"effectiveFrom\": 20000} | effectiveFrom",
                "{\"effectiveFrom\": [2027, 1, 31]} | effectiveFrom",
                "{\"effectiveFrom\": \"\"} | effectiveFrom",
                "{\"effectiveFrom\": \"2027-02-30\"} | effectiveFrom",
                "{\"effectiveFrom\": \"2027-01-31T00:00:00Z\"} | effectiveFrom",
                "{\"effectiveFrom\": null} | effectiveFrom",
                "{} | effectiveFrom",
                "[] | body"
            })
    void aBodyThatSaysMoreOrOtherwiseIsRefusedByName(String body, String name) throws Exception {
        String controlId = control(programme(), "CC6.2-01");
        send("/api/controls/" + controlId + ":implement", body, lead())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rule").value("INPUT"))
                .andExpect(jsonPath("$.facts.field").value(name));
        assertThat(events(controlId)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"effectiveFrom\": \"2027-01-31\", \"effectiveFrom\": \"2027-01-30\"} | effectiveFrom is there twice",
                "{\"effectiveFrom\": \"2027-01-31\"} {} | JSON",
                "{\"effectiveFrom\" | JSON"
            })
    void whatIsNoJsonIsRefusedWithItsPlace(String body, String why) throws Exception {
        String controlId = control(programme(), "CC6.2-01");
        send("/api/controls/" + controlId + ":implement", body, lead())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString(why)));
        assertThat(events(controlId)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"frequency,2", "title,7", "title,true", "systems,[null]", "criteria,CC6.2", "nature,manual"})
    void valuesOfAnotherKindAreRefusedByName(String field, String value) throws Exception {
        String programmeId = programme();
        String given = value.matches("[a-zA-Z].*") && !value.equals("true") ? "\"" + value + "\"" : value;
        String body = controlBody(programmeId, "CC6.2-01", "t")
                .replaceFirst("\"" + field + "\": (\"[^\"]*\"|\\[[^]]*\\])", "\"" + field + "\": " + given);
        send("/api/controls", body, lead())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.facts.field").value(containsString(field)));
    }

    @Test
    void aParameterThatNobodyKnowsIsRefusedByName() throws Exception {
        send("/api/programmes?dryRun=true", PROGRAMME.formatted("n"), lead())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("dryRun")));
        mvc.perform(post("/api/controls:import?programmeId=a&programmeId=b")
                        .contentType("text/csv")
                        .content("x")
                        .with(lead()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("programmeId")));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        withKey("/api/programmes", PROGRAMME.formatted("one"), "body").andExpect(status().isCreated());
        String id = idOf(
                withKey("/api/programmes", PROGRAMME.formatted("one"), "body").andExpect(status().isCreated()));
        withKey("/api/programmes", PROGRAMME.formatted("two"), "body")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rule").value("KEY"));
        assertThat(events(id)).isEqualTo(1);
    }

    /** The id of a control follows from its code, so another body makes another control. */
    @Test
    void theSameKeyForAnotherNewThingIsRefused() throws Exception {
        String programmeId = programme();
        withKey("/api/controls", controlBody(programmeId, "CC6.2-01", "t"), "code")
                .andExpect(status().isCreated());
        withKey("/api/controls", controlBody(programmeId, "CC6.2-02", "t"), "code")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rule").value("KEY"));
        withKey("/api/controls", controlBody(programmeId, "CC6.2-01", "t"), "code")
                .andExpect(status().isCreated());
    }

    @Test
    void keysAreComparedOnTheDecodedPath() throws Exception {
        String controlId = control(programme(), "CC6.2-01");
        String encoded = "%63" + controlId.substring(1);
        String assign = """
                {"owner": "hr", "deputy": "legal", "evidenceOwner": "hr"}""";
        withKey("/api/controls/" + controlId + ":assign", assign, "path").andExpect(status().isOk());
        withKey("/api/controls/" + encoded + ":assign", assign.replace("legal", "executive"), "path")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rule").value("KEY"));
        assertThat(events(controlId)).isEqualTo(2);
    }

    @Test
    void peopleWhoDifferInCaseOrWidthOnlyAreOne() throws Exception {
        String id = idOf(send("/api/programmes", PROGRAMME.formatted("n"), staff(" Ｌena ", "compliance-lead", "acme"))
                .andExpect(status().isCreated()));
        assertThat(jdbc.sql("select meta_data ->> 'actor' from event_log.events where aggregate_identifier = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("lena");
        send("/api/programmes", PROGRAMME.formatted("n"), staff("Ｓystem", "compliance-lead", "acme"))
                .andExpect(status().isForbidden());
    }

    private ResultActions withKey(String path, String body, String key) throws Exception {
        return mvc.perform(post(URI.create(path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header(Commands.IDEMPOTENCY_KEY, key)
                .with(lead()));
    }
}
