package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What concerns security is one line each, under one logger, and tells no secret. */
@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTest extends RestStory {

    private static final String RETIRE = """
            {"effectiveFrom": "2024-01-31", "reason": "sesame-open"}""";

    @Test
    void eachRefusalIsOneLineWithoutSecretsAndBodies(CapturedOutput output) throws Exception {
        String control = control(programme(), "CC6.4-31");
        mvc.perform(get("/api/status/processors"));
        mvc.perform(get("/api/status/processors").header("Authorization", "Bearer sesame-token"));
        mvc.perform(get("/api/status/processors").with(lead()));
        send("/api/controls/ctl-none:retire", RETIRE, lead());
        String newcomer = "mia-" + UUID.randomUUID();
        send("/api/controls/" + control + ":retire", RETIRE, staff(newcomer, "manager", "acme"));
        send("/api/controls/" + control + ":retire?key=sesame-query", RETIRE, lead());
        send("/api/controls/ctl%0Aevent=signed-in:retire", RETIRE, lead());

        List<String> lines = output.getAll()
                .lines()
                .filter(line -> line.contains("tickmark.security"))
                .toList();
        assertThat(lines).anyMatch(line -> line.contains("event=signed-in") && line.contains("caller=" + newcomer));
        assertThat(lines)
                .filteredOn(line -> line.contains("event=not-signed-in status=401"))
                .hasSize(2);
        assertThat(lines)
                .anyMatch(
                        line -> line.contains("event=forbidden status=403") && line.contains("caller=lena tenant=acme"))
                .anyMatch(line -> line.contains("event=forbidden status=403") && line.contains("caller=" + newcomer))
                .anyMatch(line -> line.contains("event=not-found status=404") && line.contains("ctl-none"));
        assertThat(lines).noneMatch(line -> line.contains("sesame"));
        assertThat(output.getAll()).doesNotContain("sesame-token").doesNotContain("sesame-open");
    }

    @Test
    void whatIsNotThereIsOneLineAndNoStackTrace(CapturedOutput output) throws Exception {
        int before = output.getAll().length();
        send("/api/controls/ctl-nowhere:retire", RETIRE, lead());

        String told = output.getAll().substring(before);
        assertThat(told).contains("event=not-found status=404").doesNotContain("Exception", "\tat ");
        assertThat(told.length()).isLessThan(1000);
    }
}
