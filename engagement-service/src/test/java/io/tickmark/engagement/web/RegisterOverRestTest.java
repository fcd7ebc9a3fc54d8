package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tickmark.api.Ids;
import io.tickmark.api.register.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;

/** Registers over REST: who may change them, whose they are, and what is refused with which path. */
class RegisterOverRestTest extends RestStory {

    private static final String SCANNER = """
            {"entry": {"kind": "TOOL", "name": "Scanner", "purpose": "Finds what is open",
             "fit": {"integration": true, "budget": true, "dashboard": false},
             "criteria": ["CC7.1"], "owner": "ivo"}, "effectiveFrom": "2026-01-01"}""";

    private final JwtRequestPostProcessor security = staff("ivo", "it-security", "acme");
    private final JwtRequestPostProcessor executive = staff("erin", "executive", "acme");

    private String programmeId;
    private String register;

    @BeforeEach
    void programmeOfAcme() throws Exception {
        programmeId = programme();
        register = "/api/programmes/" + programmeId + "/register:";
    }

    @Test
    void anEntryIsRecordedRevisedReviewedAndWithdrawn() throws Exception {
        String tools = Ids.register(programmeId, EntryKind.TOOL);
        send(register + "record", SCANNER, security)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(tools))
                .andExpect(jsonPath("$.version").value(2));
        send(
                        register + "revise",
                        SCANNER.replace("\"CC7.1\"", "\"CC7.1\", \"CC7.2\"")
                                .replaceFirst("\\{", "{\"number\": 1, \"reason\": \"It does more\","),
                        security)
                .andExpect(status().isOk());
        send(register + "review", "{\"kind\": \"TOOL\", \"conclusion\": \"Complete\"}", executive)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(4));
        send(register + "withdraw", """
                        {"kind": "TOOL", "number": 1, "effectiveFrom": "2026-02-01", "reason": "Replaced"}""", security)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(5));
        send(register + "say-none", "{\"kind\": \"TOOL\", \"reason\": \"By hand\"}", security)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(6));
        assertThat(events(tools)).isEqualTo(6);
    }

    @Test
    void theSameKeyTwiceHasOneEffect() throws Exception {
        for (int time = 0; time < 2; time++) {
            mvc.perform(json(register + "record", SCANNER)
                            .header(Commands.IDEMPOTENCY_KEY, "scanner-1")
                            .with(security))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.version").value(2));
        }
        assertThat(events(Ids.register(programmeId, EntryKind.TOOL))).isEqualTo(2);
    }

    @Test
    void whoMayNotDecideIsToldWhoMay() throws Exception {
        for (String role : new String[] {"control-owner", "executive", "manager"}) {
            send(register + "record", SCANNER, staff("omar", role, "acme"))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.rule").value("ROLE"));
        }
        send(register + "record", SCANNER, auditor("ada", "northgate")).andExpect(status().isForbidden());
        send(register + "record", SCANNER, security).andExpect(status().isOk());
        send(register + "review", "{\"kind\": \"TOOL\", \"conclusion\": \"Complete\"}", staff("hana", "hr", "acme"))
                .andExpect(status().isForbidden());
    }

    @Test
    void anotherOrganisationFindsNothing() throws Exception {
        JwtRequestPostProcessor greta = staff("greta", "compliance-lead", "globex");
        send(register + "record", SCANNER, greta).andExpect(status().isNotFound());
        send(register + "say-none", "{\"kind\": \"TOOL\", \"reason\": \"By hand\"}", greta)
                .andExpect(status().isNotFound());
        assertThat(events(Ids.register(programmeId, EntryKind.TOOL))).isZero();

        send(register + "record", SCANNER, security).andExpect(status().isOk());
        send(register + "review", "{\"kind\": \"TOOL\", \"conclusion\": \"Complete\"}", greta)
                .andExpect(status().isNotFound());
        send("/api/programmes/prg-none/register:record", SCANNER, security).andExpect(status().isNotFound());
    }

    @Test
    void whoeverRecordedDoesNotReviewAndTheAttemptStands() throws Exception {
        send(register + "record", SCANNER, security).andExpect(status().isOk());
        send(register + "review", "{\"kind\": \"TOOL\", \"conclusion\": \"Complete\"}", security)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rule").value("D20"));
        assertThat(events(Ids.register(programmeId, EntryKind.TOOL))).isEqualTo(3);
    }

    @Test
    void anEntryOfAnotherShapeIsRefusedByItsPath() throws Exception {
        send(register + "record", SCANNER.replace("TOOL", "TOY"), security)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.facts.field").value("entry"));
        send(register + "record", SCANNER.replace("\"owner\": \"ivo\"", "\"owner\": null"), security)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.facts.field").value("entry.owner"));
        send(register + "record", SCANNER.replace("Scanner", " "), security)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.facts.field").value("entry.name"));
        send(
                        register + "revise",
                        SCANNER.replace("TOOL", "TOY").replaceFirst("\\{", "{\"number\": 1, \"reason\": \"r\","),
                        security)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.facts.field").value("entry"));
    }

    /** The control that monitors a subservice organisation is one of the same programme. */
    @Test
    void theMonitoringControlIsOnesOwn() throws Exception {
        String own = control(programmeId, "CC9.2-01");
        String other = control(programme(), "CC9.2-02");
        for (String wrong : new String[] {"nobody-knows", other}) {
            send(register + "record", carvedOut(wrong), lead())
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.facts.field").value("entry.carveOut.monitoringControlId"));
        }
        send(register + "record", carvedOut(own), lead()).andExpect(status().isOk());
    }

    private static String carvedOut(String controlId) {
        return """
                {"entry": {"kind": "SUBSERVICE_ORGANISATION", "name": "Cloud", "services": "Hosting",
                 "method": "CARVE_OUT",
                 "carveOut": {"complementaryControls": ["Data centres are locked"], "monitoringControlId": "%s"}},
                 "effectiveFrom": "2026-01-01"}""".formatted(controlId);
    }
}
