package io.tickmark.engagement.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class OpinionsCoverTheirSubjectsTest {

    private static final Opinion DESCRIPTION = unmodified(OpinionSubject.DESCRIPTION);
    private static final Opinion DESIGN = unmodified(OpinionSubject.DESIGN);
    private static final Opinion OPERATION = unmodified(OpinionSubject.OPERATION);

    @Test
    void eachTypeHasItsSubjects() {
        accepted(ReportType.TYPE_1, DESIGN, DESCRIPTION);
        accepted(ReportType.TYPE_2, DESCRIPTION, DESIGN, OPERATION);
        refused(ReportType.TYPE_1, DESCRIPTION, DESIGN, OPERATION);
        refused(ReportType.TYPE_1, DESCRIPTION, OPERATION);
        refused(ReportType.TYPE_2, DESCRIPTION, DESIGN);
        refused(ReportType.TYPE_2, DESCRIPTION, DESIGN, DESIGN);
        refused(ReportType.TYPE_2);
    }

    @ParameterizedTest
    @EnumSource(value = OpinionType.class, names = "UNMODIFIED", mode = Mode.EXCLUDE)
    void aModifiedOpinionSaysWhyAndWhere(OpinionType type) {
        accepted(ReportType.TYPE_1, DESCRIPTION, design(type, "Late reviews.", "CC6.3"));
        refused(ReportType.TYPE_1, DESCRIPTION, design(type, " ", "CC6.3"));
        refused(ReportType.TYPE_1, DESCRIPTION, design(type, "Late reviews."));
        refused(ReportType.TYPE_1, DESCRIPTION, design(type, "Late reviews.", "P1.1"));
    }

    @Test
    void anUnmodifiedOpinionSaysNoMore() {
        refused(ReportType.TYPE_1, DESCRIPTION, design(OpinionType.UNMODIFIED, "Late reviews."));
        refused(ReportType.TYPE_1, DESCRIPTION, design(OpinionType.UNMODIFIED, "", "CC6.3"));
    }

    private static void accepted(ReportType type, Opinion... opinions) {
        assertThatCode(() -> OpinionsCoverTheirSubjects.check(type, List.of("CC6.3"), List.of(opinions)))
                .doesNotThrowAnyException();
    }

    private static void refused(ReportType type, Opinion... opinions) {
        assertThatThrownBy(() -> OpinionsCoverTheirSubjects.check(type, List.of("CC6.3"), List.of(opinions)))
                .hasFieldOrPropertyWithValue("rule", "D15");
    }

    private static Opinion design(OpinionType type, String basis, String... criteria) {
        return new Opinion(OpinionSubject.DESIGN, type, basis, List.of(criteria));
    }

    private static Opinion unmodified(OpinionSubject subject) {
        return new Opinion(subject, OpinionType.UNMODIFIED, "", List.of());
    }
}
