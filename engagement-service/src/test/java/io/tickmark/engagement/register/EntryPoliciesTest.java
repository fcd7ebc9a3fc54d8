package io.tickmark.engagement.register;

import static io.tickmark.engagement.register.RegisterPast.CARVED;
import static io.tickmark.engagement.register.RegisterPast.INCLUDED;
import static io.tickmark.engagement.register.RegisterPast.SCANNER;
import static io.tickmark.engagement.register.RegisterPast.UPTIME;
import static io.tickmark.engagement.register.RegisterPast.cloud;
import static io.tickmark.engagement.register.RegisterPast.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tickmark.api.Period;
import io.tickmark.api.register.Commitment;
import io.tickmark.api.register.Entry;
import io.tickmark.api.register.SubserviceOrganisation;
import io.tickmark.api.register.SubserviceOrganisation.CarveOut;
import io.tickmark.api.register.SubserviceOrganisation.Method;
import io.tickmark.engagement.catalogue.CriteriaCatalogue;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EntryPoliciesTest {

    @Test
    void whatIsCompleteIsTaken() {
        assertThatCode(() -> {
                    EntryIsComplete.check(SCANNER);
                    EntryIsComplete.check(UPTIME);
                    EntryIsComplete.check(cloud(Method.CARVE_OUT, CARVED, null));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void noTextIsBlankAndNoListIsEmptyOrNamesAnythingTwice() {
        refused("entry.name", tool(" ", "CC7.1"));
        refused("entry.criteria", tool("Scanner"));
        refused("entry.criteria", tool("Scanner", "CC7.1", "CC7.1"));
        refused("entry.categories", new Commitment("Backups are kept", Set.of(), "Contract"));
        refused(
                "entry.carveOut.complementaryControls[1]",
                cloud(Method.CARVE_OUT, new CarveOut(List.of("Locked", " "), "ctl-1"), null));
        refused(
                "entry.carveOut.complementaryControls",
                cloud(Method.CARVE_OUT, new CarveOut(List.of(), "ctl-1"), null));
    }

    private static void refused(String field, Entry entry) {
        RuleViolation refusal = refusal(() -> EntryIsComplete.check(entry));
        assertThat(refusal.rule()).isEqualTo(RuleViolation.INPUT);
        assertThat(refusal.facts()).containsEntry("field", field);
    }

    @Test
    void aToolSupportsCriteriaOfTheCatalogue() {
        CriteriaCatalogue catalogue = new CriteriaCatalogue();
        assertThatCode(() -> ToolSupportsKnownCriteria.check(SCANNER, catalogue))
                .doesNotThrowAnyException();
        assertThat(refusal(() -> ToolSupportsKnownCriteria.check(tool("Scanner", "CC99.1"), catalogue))
                        .rule())
                .isEqualTo("R5");
    }

    @Test
    void eachMethodHasWhatItNeedsAndNothingElse() {
        for (SubserviceOrganisation right :
                List.of(cloud(Method.CARVE_OUT, CARVED, null), cloud(Method.INCLUSIVE, null, INCLUDED))) {
            assertThatCode(() -> MethodHasWhatItNeeds.check(right)).doesNotThrowAnyException();
        }
        for (SubserviceOrganisation wrong : List.of(
                cloud(Method.CARVE_OUT, null, null),
                cloud(Method.CARVE_OUT, null, INCLUDED),
                cloud(Method.CARVE_OUT, CARVED, INCLUDED),
                cloud(Method.INCLUSIVE, null, null),
                cloud(Method.INCLUSIVE, CARVED, null),
                cloud(Method.INCLUSIVE, CARVED, INCLUDED))) {
            assertThat(refusal(() -> MethodHasWhatItNeeds.check(wrong)).rule()).isEqualTo("D5");
        }
    }

    @Test
    void aReportCoversAPeriodThatDoesNotEndBeforeItStarts() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatCode(() -> ReportPeriodIsInOrder.check(covering(new Period(day, day))))
                .doesNotThrowAnyException();
        assertThat(refusal(() -> ReportPeriodIsInOrder.check(covering(new Period(day, day.minusDays(1)))))
                        .facts())
                .containsEntry("field", "entry.reportCovers");
    }

    private static Entry covering(Period period) {
        return new SubserviceOrganisation("Cloud", "Hosting", Method.INCLUSIVE, null, INCLUDED, period);
    }

    private static RuleViolation refusal(ThrowingCallable check) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, check);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
