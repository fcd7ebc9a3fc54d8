package io.tickmark.projections;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tickmark.projections.readmodel.ReadModel;

/** The read side knows the language and the log; read models do not know one another. */
@AnalyzeClasses(packages = "io.tickmark.projections", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] READ_MODELS = {
        "..engagement..", "..control..", "..timeline..", "..gap..", "..workitem.."
    };

    @ArchTest
    static final ArchRule knowsNothingOfTheWriteSide =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.tickmark.engagement..", "io.camunda..");

    @ArchTest
    static final ArchRule foldersHaveNoCycles =
            slices().matching("io.tickmark.projections.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule readModelsAreKnownToNobody =
            classes().that().resideInAnyPackage(READ_MODELS).should().notBePublic();

    @ArchTest
    static final ArchRule foldsArePure = noClasses()
            .that()
            .implement(ReadModel.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
            .orShould()
            .callMethod(java.time.Instant.class, "now");
}
