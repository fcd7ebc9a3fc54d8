package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tickmark.api.Command;
import io.tickmark.api.Role;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementLetter;
import io.tickmark.api.engagement.Team;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSamples;
import io.tickmark.engagement.command.CommandSamples.Place;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.process.engine.Incidents;
import io.tickmark.engagement.rules.RuleViolation;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The doors of REST and of the import: no text of any body gets in that could not be kept. */
class PoisonedTextTest extends RestStory {

    private static final List<String> POISONS = List.of("a\0b", "x".repeat(10_001));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JsonMapper json;

    @Autowired
    CommandSender commands;

    @MockitoBean
    Incidents incidents;

    String programmeId;
    long before;

    @BeforeEach
    void count() throws Exception {
        programmeId = programme();
        before = allEvents();
        when(incidents.find(7)).thenReturn(Optional.of(IncidentsOverRestTest.INCIDENT));
        when(incidents.organisation()).thenReturn("acme");
    }

    @Test
    void everyTextOfEveryBodyIsRefusedWithItsField() throws Exception {
        int tried = 0;
        for (var mapping : mappings.getHandlerMethods().entrySet()) {
            for (Parameter parameter : mapping.getValue().getMethod().getParameters()) {
                boolean command = Command.class.isAssignableFrom(parameter.getType());
                if (command || parameter.isAnnotationPresent(RequestBody.class)) {
                    List<Place> texts =
                            CommandSamples.textsOf(parameter.getType().asSubclass(Record.class));
                    for (Place place : command ? texts.subList(1, texts.size()) : texts) {
                        refuses(
                                pathOf(mapping.getKey()),
                                place,
                                command ? texts.getFirst().path() : "");
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(40);
        assertThat(allEvents()).isEqualTo(before);
    }

    /** @param subject what the path names, and the body does not */
    private void refuses(String path, Place place, String subject) throws Exception {
        for (String poison : POISONS) {
            ObjectNode body = json.valueToTree(CommandSamples.sample(place, other -> {
                if (other.path().equals(place.path())) {
                    return poison;
                }
                return other.path().equals("programmeId") ? programmeId : "a-word";
            }));
            body.remove(subject);
            send(path, body.toString(), path.startsWith("/api/platform/") ? operator() : everybody())
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.rule").value(RuleViolation.INPUT));
        }
    }

    @Test
    void anImportedControlIsRefusedByItsColumn() throws Exception {
        String list =
                "id,title,description,criteria,owner,deputy,evidence_owner,frequency,nature,type,systems,population,test\n"
                        + "X-1,a\0b,d,CC1.1,hr,legal,hr,ANNUAL,MANUAL,DETECTIVE,,,\n"
                        + "X-2,t,d,CC1.1,hr,legal,hr,ANNUAL,MANUAL,DETECTIVE,," + "x".repeat(10_001) + ",\n";
        before = allEvents();

        mvc.perform(post("/api/controls:import?programmeId=" + programmeId)
                        .contentType("text/csv")
                        .content(list.getBytes(StandardCharsets.UTF_8))
                        .with(lead()))
                .andExpect(status().isUnprocessableContent());
        assertThat(allEvents()).isEqualTo(before);
    }

    @Test
    void whatStoppedTheReadModelsOnceIsRefused() {
        refused("sponsor", new EngagementCommand.AppointTeam("eng-1", new Team("a\0b", "lena", "lena")));
        refused(
                "firmName",
                new EngagementCommand.RecordEngagementLetter(
                        "eng-1",
                        new EngagementLetter("northgate", "x".repeat(9_000), "l", true, LocalDate.of(2027, 1, 1))));
    }

    private void refused(String path, Command command) {
        Actor lena = new Actor("lena", Set.of(Role.COMPLIANCE_LEAD), "acme", null, Identification.assignee());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> commands.send(command, Origin.request("c-1", lena)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", path));
    }

    private String pathOf(RequestMappingInfo mapping) {
        String pattern = mapping.getPatternValues().iterator().next();
        return pattern.replace("/programmes/{id}", "/programmes/" + programmeId)
                .replace("{key}", "7")
                .replaceAll("\\{\\w+}", "eng-1");
    }

    private static JwtRequestPostProcessor everybody() {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.OPERATOR)
                .map(Role::key)
                .toList();
        return jwt().jwt(token -> token.subject("lena").claim("tenant", "acme").claim("roles", roles));
    }

    private long allEvents() {
        return jdbc.sql("select count(*) from event_log.events")
                .query(Long.class)
                .single();
    }
}
