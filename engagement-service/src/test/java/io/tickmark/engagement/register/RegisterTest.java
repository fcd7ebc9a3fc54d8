package io.tickmark.engagement.register;

import static io.tickmark.engagement.register.RegisterPast.DAY;
import static io.tickmark.engagement.register.RegisterPast.NONE_SAID;
import static io.tickmark.engagement.register.RegisterPast.OPENED;
import static io.tickmark.engagement.register.RegisterPast.PROGRAMME;
import static io.tickmark.engagement.register.RegisterPast.RECORDED;
import static io.tickmark.engagement.register.RegisterPast.REVIEWED;
import static io.tickmark.engagement.register.RegisterPast.SCANNER;
import static io.tickmark.engagement.register.RegisterPast.TOOLS;
import static io.tickmark.engagement.register.RegisterPast.VAULT;
import static io.tickmark.engagement.register.RegisterPast.WITHDRAWN;
import static io.tickmark.engagement.register.RegisterPast.record;
import static io.tickmark.engagement.register.RegisterPast.recorded;
import static io.tickmark.engagement.register.RegisterPast.review;
import static io.tickmark.engagement.register.RegisterPast.revise;
import static io.tickmark.engagement.register.RegisterPast.sayNone;
import static io.tickmark.engagement.register.RegisterPast.tool;
import static io.tickmark.engagement.register.RegisterPast.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.api.Role;
import io.tickmark.api.register.RegisterEvent;
import io.tickmark.engagement.aggregate.Story;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTest {

    @Test
    void theFirstEntryOpensTheRegister() {
        given().as("ivo", Role.IT_SECURITY).when(record(SCANNER)).yields(OPENED, RECORDED);
    }

    @Test
    void entriesAreNumberedAndNoNumberIsGivenTwice() {
        given(OPENED, RECORDED, WITHDRAWN)
                .as("ivo", Role.IT_SECURITY)
                .when(record(SCANNER))
                .yields(recorded(2, SCANNER, "ivo"));
    }

    @Test
    void theSameCommandTwiceHasOneEffect() {
        given().whenRepeated(record(SCANNER)).changesNothing();
    }

    @Test
    void aRevisionKeepsWhatWasSaidBefore() {
        given(OPENED, RECORDED)
                .when(revise(1, VAULT, DAY))
                .yields(new RegisterEvent.EntryRevised(
                        TOOLS, PROGRAMME, 1, 2, SCANNER, VAULT, DAY, "Renamed.", "lena"));
    }

    @Test
    void aRevisionDoesNotHoldFromBeforeWhatItReplaces() {
        RuleViolation refusal =
                given(OPENED, RECORDED).when(revise(1, VAULT, DAY.minusDays(1))).isRefusedBy("INPUT");
        assertThat(refusal.facts()).containsEntry("field", "effectiveFrom");
        given(OPENED, RECORDED).when(withdraw(1, DAY.minusDays(1))).isRefusedBy("INPUT");
    }

    @Test
    void whatIsWithdrawnIsNoMore() {
        given(OPENED, RECORDED)
                .as("ivo", Role.IT_SECURITY)
                .when(withdraw(1, DAY))
                .yields(WITHDRAWN);
        given(OPENED, RECORDED, WITHDRAWN).when(withdraw(1, DAY)).isRefusedBy("INPUT");
        given(OPENED, RECORDED, WITHDRAWN).when(revise(1, VAULT, DAY)).isRefusedBy("INPUT");
        given(OPENED, RECORDED).when(withdraw(2, DAY)).isRefusedBy("INPUT");
    }

    @Test
    void twoEntriesDoNotShareATitle() {
        given(OPENED, RECORDED).when(record(tool("SCANNER ", "CC7.1"))).isRefusedBy("INPUT");
        given(OPENED, RECORDED, recorded(2, VAULT, "ivo"))
                .when(revise(2, SCANNER, DAY))
                .isRefusedBy("INPUT");
        given(OPENED, RECORDED)
                .when(revise(1, tool("scanner", "CC7.2"), DAY))
                .yields(new RegisterEvent.EntryRevised(
                        TOOLS, PROGRAMME, 1, 2, SCANNER, tool("scanner", "CC7.2"), DAY, "Renamed.", "lena"));
    }

    @Test
    void thereIsNoneOnlyWhileNothingIsRecorded() {
        given(OPENED, RECORDED).when(sayNone()).isRefusedBy("STATE");
        given(OPENED, RECORDED, WITHDRAWN)
                .as("ivo", Role.IT_SECURITY)
                .when(sayNone())
                .yields(NONE_SAID);
        given().as("ivo", Role.IT_SECURITY).when(sayNone()).yields(OPENED, NONE_SAID);
    }

    @Test
    void aRegisterThatSaysNothingIsNotReviewed() {
        given(OPENED, RECORDED, WITHDRAWN)
                .as("erin", Role.EXECUTIVE)
                .when(review())
                .isRefusedBy("R32");
    }

    @Test
    void whoeverChangedItSinceTheLastReviewDoesNotReviewIt() {
        given(OPENED, RECORDED).as("erin", Role.EXECUTIVE).when(review()).yields(REVIEWED);

        RuleViolation refusal = given(OPENED, RECORDED)
                .as("ivo", Role.IT_SECURITY)
                .when(review())
                .isRefusedBy("D20");
        assertThat(refusal.segregation()).isNotNull();
        assertThat(refusal.facts()).containsEntry("preparers", List.of("ivo"));

        given(OPENED, NONE_SAID).as("ivo", Role.IT_SECURITY).when(review()).isRefusedBy("D20");
        given(OPENED, RECORDED, WITHDRAWN, recorded(2, VAULT, "lena"))
                .as("ivo", Role.IT_SECURITY)
                .when(review())
                .isRefusedBy("D20");
    }

    @Test
    void whoeverChangedItBeforeTheLastReviewMayReviewTheNextChange() {
        given(OPENED, RECORDED, REVIEWED, recorded(2, VAULT, "lena"))
                .as("ivo", Role.IT_SECURITY)
                .when(review())
                .yields(new RegisterEvent.Reviewed(TOOLS, PROGRAMME, "ivo", "Complete."));
    }

    @Test
    void whatIsReviewedIsReviewedAgainOnlyAfterAChange() {
        given(OPENED, RECORDED, REVIEWED)
                .as("lena", Role.COMPLIANCE_LEAD)
                .when(review())
                .isRefusedBy("STATE");
    }

    @Test
    void aRegisterBelongsToItsOrganisation() {
        given(OPENED, RECORDED).asSomebodyOf("globex").when(record(VAULT)).isRefusedBy("S2");
        given().asSomebodyOf("globex").when(record(VAULT)).isRefusedBy("S2");
        given(OPENED, RECORDED).asSomebodyOf("globex").when(review()).isRefusedBy("S2");
    }

    private static Story<Register> given(Event... past) {
        return Story.of(Register.class).given(past);
    }
}
