package io.tickmark.engagement;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tickmark.engagement.aggregate.EventSourced;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Origin;
import org.springframework.web.bind.annotation.RestController;

/** Who may know whom. */
@AnalyzeClasses(packages = "io.tickmark", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Only how a sealed type is written in JSON is said by annotations. */
    @ArchTest
    static final ArchRule theLanguageKnowsNobody = noClasses()
            .that()
            .resideInAPackage("io.tickmark.api..")
            .should()
            .dependOnClassesThat(not(resideInAPackage("io.tickmark.api.."))
                    .and(not(resideInAPackage("java..")))
                    .and(not(resideInAPackage("org.jspecify..")))
                    .and(not(resideInAPackage("com.fasterxml.jackson.annotation.."))));

    @ArchTest
    static final ArchRule theModelsKnowNobody = noClasses()
            .that()
            .resideInAPackage("io.tickmark.models..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.tickmark..").and(not(resideInAPackage("io.tickmark.models.."))));

    @ArchTest
    static final ArchRule theEventStoreKnowsNoDomain = noClasses()
            .that()
            .resideInAPackage("io.tickmark.eventstore..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.tickmark..").and(not(resideInAPackage("io.tickmark.eventstore.."))));

    @ArchTest
    static final ArchRule serviceSupportKnowsNoDomain = noClasses()
            .that()
            .resideInAPackage("io.tickmark.support..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.tickmark..").and(not(resideInAPackage("io.tickmark.support.."))));

    @ArchTest
    static final ArchRule theServersForTestsKnowNobody = noClasses()
            .that()
            .resideInAPackage("io.tickmark.testservers..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.tickmark..").and(not(resideInAPackage("io.tickmark.testservers.."))));

    @ArchTest
    static final ArchRule theProductNeedsNoServersForTests = noClasses()
            .that()
            .resideOutsideOfPackage("io.tickmark.testservers..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.tickmark.testservers.."));

    @ArchTest
    static final ArchRule foldersFormNoCircle =
            slices().matching("io.tickmark.engagement.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aggregatesKnowNeitherWebNorProcess = noClasses()
            .that()
            .areAssignableTo(EventSourced.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.kafka..",
                    "io.camunda..",
                    "io.tickmark.engagement.process..",
                    "io.tickmark.engagement.web..");

    @ArchTest
    static final ArchRule decisionsKnowNothingOfTheEngine = noClasses()
            .that()
            .resideInAPackage("io.tickmark.engagement.process.decision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.camunda..", "io.tickmark.engagement.process.engine..");

    @ArchTest
    static final ArchRule anAggregateIsReachedByCommandOnly = noClasses()
            .that()
            .resideOutsideOfPackage("io.tickmark.engagement.aggregate..")
            .and()
            .areNotAssignableTo(EventSourced.class)
            .and()
            .areNotAnonymousClasses()
            .should()
            .dependOnClassesThat(assignableTo(EventSourced.class));

    @ArchTest
    static final ArchRule onlyReactionsSpeakForAnEvent = noClasses()
            .that()
            .resideOutsideOfPackage("io.tickmark.engagement.reactions..")
            .should()
            .callMethodWhere(target(owner(type(Origin.class))).and(target(name("reaction"))));

    @ArchTest
    static final ArchRule gatesAndReactionsAreReachedByNobody = noClasses()
            .that()
            .resideOutsideOfPackages("io.tickmark.engagement.gates..", "io.tickmark.engagement.reactions..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.tickmark.engagement.gates..", "io.tickmark.engagement.reactions.."));

    @ArchTest
    static final ArchRule rulesKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("io.tickmark.engagement.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "io.camunda..");

    @ArchTest
    static final ArchRule onlyControllersAndTheirKindKnowTheCaller =
            classes().that().areAnnotatedWith(RestController.class).should().haveSimpleNameEndingWith("Controller");

    /** All doors meet where text, references and rights are checked. */
    @ArchTest
    static final ArchRule nothingButTheSenderSendsCommands = noClasses()
            .that()
            .resideInAPackage("io.tickmark.engagement..")
            .and()
            .doNotHaveFullyQualifiedName(CommandSender.class.getName())
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.axonframework\\.commandhandling\\.(gateway\\..*|CommandBus|GenericCommandMessage)");
}
