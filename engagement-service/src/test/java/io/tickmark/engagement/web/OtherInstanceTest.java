package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tickmark.api.Event;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.EngagementStatus;
import io.tickmark.eventstore.PostgresEventStorageEngine;
import io.tickmark.eventstore.StreamClosedException;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Another instance of the service changes what this one keeps in memory. */
class OtherInstanceTest extends RestStory {

    @Autowired
    DataSource dataSource;

    @Autowired
    @Qualifier("eventSerializer")
    Serializer serializer;

    PostgresEventStorageEngine elsewhere;

    @BeforeEach
    void startTheOther() {
        elsewhere = PostgresEventStorageEngine.builder(dataSource)
                .serializer(serializer)
                .build();
    }

    @Test
    void aChangeDoneElsewhereIsBuiltUpon() throws Exception {
        String controlId = control(programme(), "CC6.2-01");
        append("Control", controlId, 1, new ControlEvent.Assigned(controlId, "hr", "legal", "hr"));

        send("/api/controls/" + controlId + ":map", "{\"criteria\": [\"CC6.3\"]}", lead())
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"3\""));
    }

    @Test
    void aRefusalCountsOnlyOnTheNewestState() throws Exception {
        String programmeId = programme();
        String engagementId = idOf(
                send("/api/engagements", "{\"programmeId\": \"%s\", \"name\": \"n\"}".formatted(programmeId), lead()));
        var executive = staff("erik", "executive", "acme");
        String hold = "/api/engagements/" + engagementId + ":hold";
        send(hold, "{\"reason\": \"merger\"}", executive).andExpect(status().isOk());
        send(hold, "{\"reason\": \"merger\"}", executive).andExpect(status().is4xxClientError());
        append(
                "Engagement",
                engagementId,
                2,
                new EngagementEvent.Resumed(engagementId, EngagementStatus.DRAFT, "done"));

        send(hold, "{\"reason\": \"another merger\"}", executive)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(4));
    }

    @Test
    void thatNothingHasToChangeCountsOnlyOnTheNewestState() throws Exception {
        String controlId = control(programme(), "CC6.2-01");
        append("Control", controlId, 1, new ControlEvent.Assigned(controlId, "hr", "legal", "hr"));

        send("/api/controls/" + controlId + ":assign", """
                {"owner": "it-security", "deputy": "control-owner", "evidenceOwner": "it-security"}""", lead())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(3));
    }

    @Test
    void nobodyWritesAfterARetirement() throws Exception {
        String controlId = control(programme(), "CC6.2-01");
        send("/api/controls/" + controlId + ":retire", """
                {"effectiveFrom": "2024-01-01", "reason": "replaced"}""", lead()).andExpect(status().isOk());

        assertThatThrownBy(() -> append(
                        "Control", controlId, 2, new ControlEvent.Implemented(controlId, LocalDate.of(2027, 1, 1))))
                .isInstanceOf(StreamClosedException.class);
        assertThat(events(controlId)).isEqualTo(2);
    }

    private void append(String type, String id, long version, Event event) {
        elsewhere.appendEvents(new GenericDomainEventMessage<>(type, id, version, event, Map.of()));
    }
}
