package io.tickmark.engagement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tickmark.api.Ids;
import io.tickmark.api.Role;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.gap.Severity;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.JwtRequestPostProcessor;

/** A rating with a gap cannot be put into the history of another organisation, nor of another programme. */
class ForeignReferencesTest extends RestStory {

    private static final Actor LENA =
            new Actor("lena", Set.of(Role.COMPLIANCE_LEAD), "acme", null, Identification.assignee());

    @Autowired
    CommandSender commands;

    @Test
    void aRatingStaysInItsOwnOrganisationAndProgramme() throws Exception {
        String programmeId = programme();
        String controlId = control(programmeId, "CC6.2-01");
        String own = engagement(programmeId, lead());
        String second = engagement(programme(), lead());
        var greta = staff("greta", "compliance-lead", "globex");
        String foreign = engagement(idOf(send("/api/programmes", """
                        {"name": "G", "serviceOrganisation": "Globex", "system": "G"}""", greta)), greta);

        RuleViolation missing = refusal(controlId, "eng-" + UUID.randomUUID());
        assertThat(missing.facts()).containsEntry("field", "engagementId");
        for (String wrong : new String[] {foreign, second, controlId, programmeId}) {
            assertThat(refusal(controlId, wrong)).hasMessage(missing.getMessage());
            assertThat(events(Ids.gap(wrong, controlId))).isZero();
        }
        assertThat(events(controlId)).isEqualTo(1);
        assertThat(events(foreign)).isEqualTo(1);

        commands.send(assess(controlId, own), origin());
        assertThat(events(Ids.gap(own, controlId))).isEqualTo(1);
    }

    private RuleViolation refusal(String controlId, String engagementId) {
        RuleViolation refusal = catchThrowableOfType(
                RuleViolation.class, () -> commands.send(assess(controlId, engagementId), origin()));
        assertThat(refusal).isNotNull();
        assertThat(refusal.rule()).isEqualTo(RuleViolation.INPUT);
        return refusal;
    }

    private static ControlCommand.Assess assess(String controlId, String engagementId) {
        return new ControlCommand.Assess(
                controlId,
                engagementId,
                Rating.DOES_NOT_MEET,
                "Looked at it.",
                new Shortfall("Nobody reviews.", Severity.HIGH, "Review.", "it-security"));
    }

    private static Origin origin() {
        return Origin.request("c-" + UUID.randomUUID(), LENA);
    }

    private String engagement(String programmeId, JwtRequestPostProcessor by) throws Exception {
        return idOf(
                send("/api/engagements", "{\"programmeId\": \"%s\", \"name\": \"2027\"}".formatted(programmeId), by));
    }
}
