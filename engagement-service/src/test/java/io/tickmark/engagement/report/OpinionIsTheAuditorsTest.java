package io.tickmark.engagement.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.tickmark.engagement.report.ReportPast.CRITERIA;
import static io.tickmark.engagement.report.ReportPast.DIGEST;
import static io.tickmark.engagement.report.ReportPast.ID;
import static io.tickmark.engagement.report.ReportPast.OPENED;
import static io.tickmark.engagement.report.ReportPast.SIGNED;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tickmark.api.engagement.TestedControl;
import io.tickmark.api.report.Opinion;
import io.tickmark.api.report.OpinionSubject;
import io.tickmark.api.report.OpinionType;
import io.tickmark.api.report.ReportCommand;
import io.tickmark.api.report.ReportEvent;
import io.tickmark.api.workitem.Deviation;
import io.tickmark.api.workitem.TestResult;
import io.tickmark.engagement.aggregate.Story;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** N14, E16: the opinion is the auditor's, and no count of deviations makes, changes or forbids one. */
class OpinionIsTheAuditorsTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tickmark.engagement");

    @Property(tries = 300)
    void everyOpinionIsTakenAsItIsGiven(@ForAll("opinions") List<Opinion> opinions) {
        Story.of(Report.class)
                .given(OPENED, SIGNED)
                .asAuditor("ada")
                .when(new ReportCommand.FormOpinion("eng-1", opinions))
                .yields(formed(opinions));
    }

    @Property(tries = 300)
    void theLastOneIsIssuedWordForWord(
            @ForAll("opinions") List<Opinion> first, @ForAll("opinions") List<Opinion> last) {
        Story.of(Report.class)
                .given(OPENED, SIGNED, formed(first), formed(last))
                .asAuditor("abel")
                .when(new ReportCommand.Issue("eng-1", Story.TODAY, DIGEST))
                .yields(new ReportEvent.Issued(
                        ID, "eng-1", "ada", "abel", Story.TODAY, last, DIGEST, ReportPast.CONCLUDED));
    }

    @Example
    void theReportKnowsNoDeviation() {
        for (Class<?> result : List.of(Deviation.class, TestResult.class, TestedControl.class)) {
            noClasses()
                    .that()
                    .resideInAPackage("..engagement.report..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(result)
                    .check(PRODUCT);
        }
    }

    @Example
    void theProductMakesNoOpinion() {
        noClasses()
                .should()
                .callConstructor(Opinion.class, OpinionSubject.class, OpinionType.class, String.class, List.class)
                .orShould()
                .callMethod(OpinionType.class, "values")
                .check(PRODUCT);
    }

    private static ReportEvent formed(List<Opinion> opinions) {
        return new ReportEvent.OpinionFormed(ID, "eng-1", "ada", Story.TODAY, opinions);
    }

    /** One on each subject of a Type 2, in any order, each of any type. */
    @Provide
    Arbitrary<List<Opinion>> opinions() {
        return Arbitraries.shuffle(List.of(OpinionSubject.values()))
                .flatMap(subjects -> Combinators.combine(
                                subjects.stream().map(this::opinion).toList())
                        .as(ArrayList::new));
    }

    private Arbitrary<Opinion> opinion(OpinionSubject subject) {
        return Arbitraries.of(OpinionType.class)
                .flatMap(type -> type == OpinionType.UNMODIFIED
                        ? Arbitraries.just(ReportPast.unmodified(subject))
                        : Combinators.combine(words(), affected())
                                .as((basis, criteria) -> new Opinion(subject, type, basis, criteria)));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20);
    }

    private static Arbitrary<List<String>> affected() {
        return Arbitraries.of(CRITERIA).list().uniqueElements().ofMinSize(1);
    }
}
