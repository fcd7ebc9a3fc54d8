package io.tickmark.engagement.workitem;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.workitem.DesignConclusion;
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.OperationConclusion;
import io.tickmark.api.workitem.Procedure;
import io.tickmark.engagement.rules.Preparers;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultPoliciesTest {

    private static final List<Deviation> ONE = List.of(new Deviation("Q2", "Eight days late."));

    @ParameterizedTest
    @EnumSource(value = Procedure.class, names = "INQUIRY", mode = EnumSource.Mode.EXCLUDE)
    void inquiryCountsBesideAnything(Procedure procedure) {
        assertThatCode(() -> InquiryAloneConcludesNothing.check(Set.of(procedure)))
                .doesNotThrowAnyException();
        assertThatCode(() -> InquiryAloneConcludesNothing.check(Set.of(procedure, Procedure.INQUIRY)))
                .doesNotThrowAnyException();
    }

    @Test
    void inquiryAloneConcludesNothing() {
        refused("R57", () -> InquiryAloneConcludesNothing.check(Set.of(Procedure.INQUIRY)));
        refused("R57", () -> InquiryAloneConcludesNothing.check(Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"TYPE_1, SUITABLE,", "TYPE_1, NOT_SUITABLE,", "TYPE_2, NOT_SUITABLE,", "TYPE_2, SUITABLE, EFFECTIVE"})
    void operationFollowsTheType(ReportType type, DesignConclusion design, @Nullable OperationConclusion operation) {
        assertThatCode(() -> OperationOnlyOnType2.check(type, design, operation))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"TYPE_1, SUITABLE, EFFECTIVE", "TYPE_1, SUITABLE, NO_OCCURRENCE", "TYPE_2, SUITABLE,"})
    void operationAgainstTheTypeIsRefused(
            ReportType type, DesignConclusion design, @Nullable OperationConclusion operation) {
        refused("R58", () -> OperationOnlyOnType2.check(type, design, operation));
    }

    @Test
    void aDesignThatIsNotSuitableDoesNotOperateEffectively() {
        refused(
                "R58",
                () -> UnsuitableDesignIsNotEffective.check(
                        DesignConclusion.NOT_SUITABLE, OperationConclusion.EFFECTIVE));
        assertThatCode(() -> {
                    UnsuitableDesignIsNotEffective.check(DesignConclusion.NOT_SUITABLE, null);
                    UnsuitableDesignIsNotEffective.check(
                            DesignConclusion.NOT_SUITABLE, OperationConclusion.DEVIATIONS_NOTED);
                    UnsuitableDesignIsNotEffective.check(DesignConclusion.SUITABLE, OperationConclusion.EFFECTIVE);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void deviationsMatchTheConclusion() {
        assertThatCode(() -> DeviationsMatchConclusion.check(OperationConclusion.DEVIATIONS_NOTED, ONE))
                .doesNotThrowAnyException();
        assertThatCode(() -> DeviationsMatchConclusion.check(null, List.of())).doesNotThrowAnyException();
        refused("R53", () -> DeviationsMatchConclusion.check(OperationConclusion.DEVIATIONS_NOTED, List.of()));
        refused("R53", () -> DeviationsMatchConclusion.check(OperationConclusion.EFFECTIVE, ONE));
        refused("R53", () -> DeviationsMatchConclusion.check(null, ONE));
    }

    @Test
    void twoPeopleTest() {
        Preparers preparers = new Preparers();
        preparers.add("omar");
        preparers.add("ada");
        refused("D20", () -> ReviewerIsNotPreparer.concludes(preparers, "omar"));
        refused("D20", () -> ReviewerIsNotPreparer.concludes(preparers, "ada"));
        assertThatCode(() -> ReviewerIsNotPreparer.concludes(preparers, "ben")).doesNotThrowAnyException();
    }

    private static void refused(String rule, ThrowingCallable check) {
        assertThatThrownBy(check).hasFieldOrPropertyWithValue("rule", rule);
    }
}
