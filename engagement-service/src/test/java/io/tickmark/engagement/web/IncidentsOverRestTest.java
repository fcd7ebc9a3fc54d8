package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tickmark.engagement.process.engine.Incidents;
import io.tickmark.engagement.process.engine.OpenIncident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.client.ResourceAccessException;

class IncidentsOverRestTest extends RestStory {

    static final OpenIncident INCIDENT = new OpenIncident(
            7,
            "readiness",
            "freeze-baseline",
            77,
            4711,
            "JOB_NO_RETRIES",
            "R23",
            Instant.parse("2027-01-31T10:00:00Z"));
    private static final String REASON = """
            {"reason": "corrected by release 1.2"}""";

    @MockitoBean
    Incidents incidents;

    @Test
    void anOperatorSeesThemAndHasOneTriedAgainUnderHerName() throws Exception {
        when(incidents.open()).thenReturn(List.of(INCIDENT));
        when(incidents.find(7)).thenReturn(Optional.of(INCIDENT));
        when(incidents.organisation()).thenReturn("acme");

        mvc.perform(get("/api/status/incidents").with(operator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].key").value(7))
                .andExpect(jsonPath("$[0].element").value("freeze-baseline"))
                .andExpect(jsonPath("$[0].since").value("2027-01-31T10:00:00Z"));
        String action =
                idOf(send("/api/platform/incidents/7:retry", REASON, operator()).andExpect(status().isCreated()));

        assertThat(jdbc.sql("""
                        select concat_ws(' ', meta_data ->> 'actor', payload ->> 'organisation', payload ->> 'incidentKey',
                          payload ->> 'jobKey', payload ->> 'reason') from event_log.events where aggregate_identifier = ?
                        """).param(action).query(String.class).single())
                .isEqualTo("opal acme 7 4711 corrected by release 1.2");
    }

    @Test
    void whatIsNotOpenIsNotTriedAgain() throws Exception {
        send("/api/platform/incidents/8:retry", REASON, operator()).andExpect(status().isNotFound());
    }

    @Test
    void whereTheRecordsCannotBeReadNothingIsCalledWell() throws Exception {
        when(incidents.open()).thenThrow(new ResourceAccessException("refused"));

        mvc.perform(get("/api/status/incidents").with(operator())).andExpect(status().isServiceUnavailable());
        mvc.perform(get("/api/status/decisions").with(operator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isEmpty());
    }
}
