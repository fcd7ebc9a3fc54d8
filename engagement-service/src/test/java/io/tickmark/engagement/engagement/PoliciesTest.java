package io.tickmark.engagement.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.engagement.Component;
import io.tickmark.api.engagement.ComponentKind;
import io.tickmark.api.engagement.OpenGap;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.engagement.rules.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @Test
    void typeMatchesItsDates() {
        Period year = new Period(DAY, DAY.plusYears(1));
        assertThatCode(() -> TypeMatchesItsDates.check(ReportType.TYPE_1, DAY, null))
                .doesNotThrowAnyException();
        assertThatCode(() -> TypeMatchesItsDates.check(ReportType.TYPE_2, null, year))
                .doesNotThrowAnyException();
        refused("R1", () -> TypeMatchesItsDates.check(ReportType.TYPE_1, null, null));
        refused("R1", () -> TypeMatchesItsDates.check(ReportType.TYPE_1, DAY, year));
        refused("R1", () -> TypeMatchesItsDates.check(ReportType.TYPE_2, null, null));
        refused("R1", () -> TypeMatchesItsDates.check(ReportType.TYPE_2, DAY, year));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01, 2027-01-01", "2027-01-02, 2027-01-01"})
    void aPeriodEndsAfterItStarts(LocalDate start, LocalDate end) {
        refused("R1", () -> TypeMatchesItsDates.check(ReportType.TYPE_2, null, new Period(start, end)));
    }

    @Test
    void absurdDaysAreRefused() {
        LocalDate absurd = LocalDate.of(20270, 1, 1);
        refused("INPUT", () -> TypeMatchesItsDates.check(ReportType.TYPE_1, absurd, null));
        refused("INPUT", () -> TypeMatchesItsDates.check(ReportType.TYPE_2, null, new Period(DAY, absurd)));
    }

    @Test
    void securityIsAlwaysIncluded() {
        assertThat(SecurityIsAlwaysIncluded.check(Set.of(Category.PRIVACY, Category.SECURITY)))
                .containsExactly(Category.SECURITY, Category.PRIVACY);
        refused("R3", () -> SecurityIsAlwaysIncluded.check(Set.of(Category.AVAILABILITY)));
        refused("R3", () -> SecurityIsAlwaysIncluded.check(Set.of()));
    }

    @Test
    void everyComponentKindIsSettled() {
        assertThat(EveryComponentKindIsSettled.check(Past.COMPONENTS, Past.NO_DATA))
                .isEqualTo(Past.NO_DATA);
        RuleViolation blank = refused(
                "R6", () -> EveryComponentKindIsSettled.check(Past.COMPONENTS, Map.of(ComponentKind.DATA, " ")));
        assertThat(blank.facts()).containsEntry("kinds", List.of(ComponentKind.DATA));
        refused(
                "R6",
                () -> EveryComponentKindIsSettled.check(
                        Past.COMPONENTS, Map.of(ComponentKind.DATA, "None.", ComponentKind.PEOPLE, "None.")));
        refused(
                "INPUT",
                () -> EveryComponentKindIsSettled.check(List.of(new Component(ComponentKind.DATA, "")), Map.of()));
    }

    @Test
    void everyMissingMemberOfTheTeamIsNamed() {
        RuleViolation refusal = refused("R13", () -> TeamHasLeadAndLiaison.check(new Team("erin", "", " ")));
        assertThat(refusal.facts()).containsEntry("missing", List.of("lead", "liaison"));
        assertThatCode(() -> TeamHasLeadAndLiaison.check(Past.TEAM)).doesNotThrowAnyException();
    }

    @Test
    void theDigestOfABaselineDependsOnEveryRating() {
        String met = Baseline.of(Past.CRITERIA, List.of(Past.met("A-1"), Past.met("B-1")))
                .sha256();
        assertThat(Baseline.of(Past.CRITERIA, List.of(Past.met("B-1"), Past.met("A-1")))
                        .sha256())
                .as("order plays no part")
                .isEqualTo(met)
                .hasSize(64);
        assertThat(Baseline.of(Past.CRITERIA, List.of(Past.met("A-1"), Past.lacking("B-1")))
                        .sha256())
                .isNotEqualTo(met);
    }

    @Test
    void aControlIsListedOnce() {
        refused("INPUT", () -> Baseline.of(Past.CRITERIA, List.of(Past.met("A-1"), Past.met("A-1"))));
    }

    @Test
    void openGapsAreSignedOffOneByOne() {
        OpenGap other = new OpenGap("gap-2", "B-1");
        assertThatCode(() -> OpenGapsAreSignedOff.check(List.of(), Set.of())).doesNotThrowAnyException();
        assertThatCode(() -> OpenGapsAreSignedOff.check(List.of(Past.GAP), Set.of("gap-1")))
                .doesNotThrowAnyException();
        refused("R26", () -> OpenGapsAreSignedOff.check(List.of(Past.GAP, other), Set.of("gap-1")));
        refused("R26", () -> OpenGapsAreSignedOff.check(List.of(Past.GAP), Set.of("gap-1", "gap-2")));
    }

    @ParameterizedTest
    @CsvSource({"Acme 2027, Acme 2028", "Acme, Acme renewal", "Acme 2027/2028, Acme 2028/2029"})
    void theNextExaminationIsNamedAfterItsYear(String name, String next) {
        assertThat(NextExamination.nameAfter(name)).isEqualTo(next);
    }

    @Test
    void theNextPeriodStartsTheDayAfterAndLastsAYear() {
        Period leap = new Period(LocalDate.of(2027, 9, 1), LocalDate.of(2028, 2, 28));
        assertThat(NextExamination.proposedAfter(leap))
                .isEqualTo(new Period(LocalDate.of(2028, 2, 29), LocalDate.of(2029, 2, 27)));
        assertThat(NextExamination.proposedAfter(null)).isNull();
    }

    private static RuleViolation refused(String rule, ThrowingCallable check) {
        RuleViolation[] seen = new RuleViolation[1];
        assertThatThrownBy(check).isInstanceOfSatisfying(RuleViolation.class, violation -> seen[0] = violation);
        assertThat(seen[0].rule()).isEqualTo(rule);
        return seen[0];
    }
}
