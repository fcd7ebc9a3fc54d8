package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

class ControlImportTest extends RestStory {

    private static final String HEADER = "id,title,description,criteria,owner,deputy,evidence_owner,frequency,nature,"
            + "type,systems,population,test,note\n";

    private static String row(String id, String criterion, String owner) {
        return id + ",t,d," + criterion + "," + owner + ",legal,hr,ANNUAL,MANUAL,DETECTIVE,,,,mine\n";
    }

    @Test
    void theStarterListIsTakenOnce() throws Exception {
        String programmeId = programme();
        byte[] list = new ClassPathResource("starter-library/controls.csv").getContentAsByteArray();

        upload(programmeId, list)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.registered").value(72))
                .andExpect(jsonPath("$.unchanged").value(0));
        upload(programmeId, list)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.registered").value(0))
                .andExpect(jsonPath("$.unchanged").value(72));
        assertThat(controlsOf(programmeId)).isEqualTo(72);
    }

    @Test
    void aFormDoesTheSame() throws Exception {
        String programmeId = programme();
        byte[] list = (HEADER + row("X-1", "CC1.1", "hr")).getBytes(StandardCharsets.UTF_8);

        mvc.perform(multipart("/api/controls:import?programmeId=" + programmeId)
                        .file(new MockMultipartFile("file", "controls.csv", "text/csv", list))
                        .with(lead()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.registered").value(1))
                .andExpect(jsonPath("$.ignoredColumns[0]").value("note"));
    }

    @Test
    void oneBadRowKeepsTheWholeFileOutAndEveryBadRowIsNamed() throws Exception {
        String programmeId = programme();
        String list = HEADER
                + row("X-1", "CC1.1", "hr")
                + row("X-2", "CC9.9", "hr")
                + row("X-3", "CC1.1", "")
                + row("X-1", "CC1.2", "hr");

        upload(programmeId, list.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rejectedRows.length()").value(3))
                .andExpect(jsonPath("$.rejectedRows[0].line").value(3))
                .andExpect(jsonPath("$.rejectedRows[0].reason").value(containsString("CC9.9")))
                .andExpect(jsonPath("$.rejectedRows[1].line").value(4))
                .andExpect(jsonPath("$.rejectedRows[1].reason").value(containsString("owner")))
                .andExpect(jsonPath("$.rejectedRows[2].line").value(5))
                .andExpect(jsonPath("$.rejectedRows[2].reason").value(containsString("line 2")));
        assertThat(controlsOf(programmeId)).isZero();
    }

    @Test
    void aControlThatStandsThereWithOtherWordsKeepsTheWholeFileOut() throws Exception {
        String programmeId = programme();
        control(programmeId, "X-2");
        String list = HEADER + row("X-1", "CC1.1", "hr") + row("X-2", "CC1.1", "hr");

        upload(programmeId, list.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rejectedRows[0].line").value(3))
                .andExpect(jsonPath("$.rejectedRows[0].reason").value(containsString("X-2")));
        assertThat(controlsOf(programmeId)).isEqualTo(1);
    }

    @Test
    void whatARefusedFileSaidIsForgotten() throws Exception {
        String programmeId = programme();
        control(programmeId, "X-2");
        upload(
                        programmeId,
                        (HEADER + row("X-1", "CC1.1", "hr") + row("X-2", "CC1.1", "hr"))
                                .getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent());

        upload(programmeId, (HEADER + row("X-1", "CC1.2", "hr")).getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.registered").value(1));
    }

    @Test
    void anIdInOtherLettersIsTheSameControl() throws Exception {
        String programmeId = programme();
        control(programmeId, "X-2");

        upload(programmeId, (HEADER + row("x-2", "CC1.1", "hr")).getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rejectedRows[0].line").value(2))
                .andExpect(jsonPath("$.rejectedRows[0].reason").value(containsString("registered")));
        assertThat(controlsOf(programmeId)).isEqualTo(1);
    }

    @Test
    void wrongBytesEmptyFilesAndGiantsAreNamed() throws Exception {
        String programmeId = programme();

        upload(programmeId, (HEADER + row("X-\u0081", "CC1.1", "hr")).getBytes(StandardCharsets.ISO_8859_1))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rejectedRows[0].line").value(2))
                .andExpect(jsonPath("$.rejectedRows[0].reason").value(containsString("UTF-8")));
        upload(programmeId, new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rejectedRows[0].reason").value(containsString("no controls")));
        upload(programmeId, new byte[11 * 1024 * 1024])
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.detail").value(containsString("10 MB")));
    }

    @Test
    void onlyThoseWhoMayRegisterImport() throws Exception {
        String programmeId = programme();
        byte[] list = (HEADER + row("X-1", "CC1.1", "hr")).getBytes(StandardCharsets.UTF_8);

        mvc.perform(post("/api/controls:import?programmeId=" + programmeId)
                        .contentType("text/csv")
                        .content(list)
                        .with(staff("hana", "hr", "acme")))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/controls:import?programmeId=" + programmeId)
                        .contentType("text/csv")
                        .content(list)
                        .with(staff("sam", "compliance-lead", "other")))
                .andExpect(status().isNotFound());
        assertThat(controlsOf(programmeId)).isZero();
    }

    private ResultActions upload(String programmeId, byte[] list) throws Exception {
        return mvc.perform(post("/api/controls:import?programmeId=" + programmeId)
                .contentType("text/csv")
                .content(list)
                .with(lead()));
    }

    private long controlsOf(String programmeId) {
        return jdbc.sql(
                        "select count(*) from event_log.events where payload ->> 'programmeId' = ? and type = 'Control'")
                .param(programmeId)
                .query(Long.class)
                .single();
    }
}
