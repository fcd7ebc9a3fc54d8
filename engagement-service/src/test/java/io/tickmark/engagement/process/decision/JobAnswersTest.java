package io.tickmark.engagement.process.decision;

import static io.tickmark.engagement.process.decision.JobsForTests.decidedBy;
import static io.tickmark.engagement.process.decision.JobsForTests.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import io.tickmark.api.Role;
import io.tickmark.api.engagement.EngagementCommand.ApproveScope;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.engagement.aggregate.History;
import io.tickmark.engagement.command.Actor;
import io.tickmark.engagement.command.CommandSender;
import io.tickmark.engagement.command.Identification;
import io.tickmark.engagement.command.Origin;
import io.tickmark.engagement.process.decision.ProcessTree.Root;
import io.tickmark.engagement.process.decision.UserTaskActor.NotKnownYet;
import io.tickmark.engagement.rules.RuleViolation;
import io.tickmark.models.JobType;
import io.tickmark.support.people.PeopleDirectory;
import io.tickmark.support.people.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class JobAnswersTest {

    private static final ApproveScope COMMAND = new ApproveScope("eng");

    private History started = new PastEvents()
            .and(
                    new EngagementEvent.Opened("eng", "prg", "acme", "Acme 2027"),
                    new EngagementEvent.ProcessBound("eng", "77"));

    private final CommandSender commands = mock(CommandSender.class);
    private UserTaskActor actors = key -> new Completion.By("erik");
    private Root root = new Root(77, "engagement");
    private final ServedOrganisation served = Serving.only("acme");
    private final WaitingDecisions waiting = new WaitingDecisions(System::nanoTime);
    private boolean correctable;
    private boolean malformed;
    private Intent intent =
            Intent.to(COMMAND).giving(() -> Map.of("known", "yes")).forgetting("stale");

    @Test
    void theOneWhoDecidedSendsTheCommandUnderTheJobsId() {
        JobOutcome outcome = decide("erik");

        verify(commands)
                .send(
                        COMMAND,
                        new Origin(
                                "job-9",
                                new Actor(
                                        "erik",
                                        Set.of(Role.EXECUTIVE),
                                        "acme",
                                        null,
                                        Identification.assignee(),
                                        Set.of("eng", "prg")),
                                "eng",
                                null,
                                new Origin.ProcessVersion("planning", 3)));
        assertThat(((JobOutcome.Done) outcome).variables())
                .containsEntry("known", "yes")
                .containsEntry("rejection", null);
    }

    @Test
    void aRuleSendsTheDecisionBackToTheOneWhoDecided() {
        refuseWith(RuleViolation.of("R1", "The period ends before it begins."));

        JobOutcome.Rejected rejected = (JobOutcome.Rejected) decide("erik");

        assertThat(rejected.allVariables())
                .containsEntry("stale", null)
                .containsEntry(
                        "rejection",
                        Map.of("rule", "R1", "message", "The period ends before it begins.", "by", "erik"));
    }

    @Test
    void nobodyDecidesAnonymously() {
        Map<String, @Nullable Object> decision = new HashMap<>();
        decision.put("by", null);
        Job job = job(9, Map.of("decision", decision, "engagementId", "eng"));

        JobOutcome.Rejected rejected = (JobOutcome.Rejected) answer(JobType.APPROVE_SCOPE_OF_ENGAGEMENT, job);

        assertThat(rejected.rejection().rule()).isEqualTo("ACTOR");
        assertThat(rejected.rejection().by()).isNull();
        verify(commands, never()).send(any(), any());
    }

    @Test
    void aStrangerDecidesNothing() {
        JobOutcome.Rejected rejected = (JobOutcome.Rejected) decide("demo");

        assertThat(rejected.rejection().rule()).isEqualTo("ACTOR");
        assertThat(rejected.rejection().by()).isNull();
        verify(commands, never()).send(any(), any());
    }

    @Test
    void somebodyOfAnotherOrganisationDecidesNothingAndKeepsNothing() {
        malformed = true;

        JobOutcome.Rejected rejected = (JobOutcome.Rejected) decide("bea");

        assertThat(rejected.rejection().rule()).isEqualTo("ACTOR");
        assertThat(rejected.rejection().by()).isNull();
        assertThat(rejected.rejection().message())
                .startsWith("This task list is for the people of acme, and Bea Thorne is not one of them");
        verify(commands, never()).send(any(), any());
    }

    @Test
    void noDecisionIsTakenWithoutATrace() {
        intent = Intent.toNothing();

        assertThat(((JobOutcome.Failed) decide("erik")).message()).contains("would leave no event");
    }

    @Test
    void whatSomebodyStartedByHandEndsWithoutAnEffect() {
        root = new Root(80, "planning");

        assertThat(decide("erik")).isInstanceOfSatisfying(JobOutcome.Ended.class, ended -> {
            assertThat(ended.processInstanceKey()).isEqualTo(80);
            assertThat(ended.message()).contains("planning", "started by hand");
        });
        assertThat(step()).isInstanceOf(JobOutcome.Ended.class);
        verify(commands, never()).send(any(), any());
    }

    @Test
    void anotherInstanceThanTheOneThatLeadsNeedsAnOperator() {
        root = new Root(78, "engagement");

        assertThat(((JobOutcome.Failed) decide("erik")).retries()).isZero();
        assertThat(((JobOutcome.Failed) step()).message()).startsWith("PROCESS");
        verify(commands, never()).send(any(), any());
    }

    @Test
    void whatIsAwayIsTriedAgainForAsLongAsItTakes() {
        refuseWith(new TransientDataAccessResourceException("no connection"));

        JobOutcome.Failed failed = (JobOutcome.Failed) decide("erik");

        assertThat(failed.retries()).isEqualTo(5);
        assertThat(failed.backoff()).isPositive();
    }

    @Test
    void whatDoesNotExistNeedsAnOperatorInTheEnd() {
        refuseWith(new AggregateNotFoundException("eng", "not there"));

        assertThat(((JobOutcome.Failed) decide("erik")).retries()).isEqualTo(4);
    }

    @Test
    void aStepWaitsForTheDayAndForAnEndOfTheHold() {
        refuseWith(RuleViolation.tooEarly(RuleViolation.STATE, "too early", LocalDate.of(2027, 6, 30)));
        assertThat(((JobOutcome.Failed) step()).retries()).isEqualTo(5);

        refuseWith(RuleViolation.resting(RuleViolation.STATE, "on hold"));
        assertThat(((JobOutcome.Failed) step()).retries()).isEqualTo(5);
    }

    @Test
    void anyOtherRefusalOfAStepCallsAnOperatorWithTheRule() {
        refuseWith(RuleViolation.of("R53", "Two controls have no concluded test."));

        JobOutcome.Failed failed = (JobOutcome.Failed) step();

        assertThat(failed.retries()).isEqualTo(4);
        assertThat(failed.message()).isEqualTo("R53: Two controls have no concluded test.");
    }

    @Test
    void aStepThatPeopleCanMendGoesBackToThem() {
        correctable = true;
        refuseWith(RuleViolation.of("R23", "No control serves CC1.1."));

        JobOutcome.Rejected rejected = (JobOutcome.Rejected) step();

        assertThat(rejected.rejection()).isEqualTo(new Rejection("R23", "No control serves CC1.1.", null));
    }

    @Test
    void theEndOfAUserTaskNotesWhoCompletedIt() {
        assertThat(note()).isEqualTo(Map.of("decision", Map.of("by", "erik", "task", "some-element")));

        actors = key -> new Completion.ByNobody();
        assertThat(note().get("decision"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("by", null);
    }

    @Test
    void whatTwoHeldAtOnceIsNobodysDecisionAndBothAreNamed() {
        actors = key -> new Completion.Contested(new LinkedHashSet<>(List.of("erik", "colin")));
        Map<String, @Nullable Object> variables = new HashMap<>(note());
        variables.put("engagementId", "eng");

        JobOutcome.Rejected rejected =
                (JobOutcome.Rejected) answer(JobType.APPROVE_SCOPE_OF_ENGAGEMENT, job(9, variables));

        assertThat(rejected.rejection().rule()).isEqualTo("ACTOR");
        assertThat(rejected.rejection().by()).isNull();
        assertThat(rejected.rejection().message()).startsWith("Erik and colin held this task");
        verify(commands, never()).send(any(), any());
    }

    @Test
    void aProcessAboutAnotherOrganisationsEngagementIsNotWorkedFor() {
        started = new PastEvents().and(new EngagementEvent.Opened("eng", "prg", "birch", "Birch 2027"));

        for (JobOutcome outcome : List.of(decide("erik"), step())) {
            assertThat(((JobOutcome.Failed) outcome).retries()).isZero();
            assertThat(((JobOutcome.Failed) outcome).message()).contains("serves acme", "prg does not belong to it");
        }
        verify(commands, never()).send(any(), any());
    }

    @Test
    void aDecisionThatCannotBeRecordedIsSeenUntilItCan() {
        refuseWith(new TransientDataAccessResourceException("no connection"));
        step();
        assertThat(waiting.oldest()).isEmpty();

        decide("erik");
        assertThat(waiting.oldest().orElseThrow().reason()).contains("no connection");

        reset(commands);
        decide("erik");
        assertThat(waiting.oldest()).isEmpty();
    }

    @Test
    void whoMayNotDecideThisLeavesTheTaskToOthers() {
        refuseWith(RuleViolation.role("ROLE", "This is for a manager."));

        assertThat(((JobOutcome.Rejected) decide("erik")).rejection().by()).isNull();
    }

    @Test
    void aCompletionThatIsNotVisibleYetIsAskedForAgain() {
        actors = key -> {
            throw new NotKnownYet(key);
        };

        assertThat(answer(JobType.NOTE_DECISION, job(9, Map.of()))).isInstanceOf(JobOutcome.NotYet.class);
        assertThat(waiting.oldest().orElseThrow().reason()).startsWith("It is not visible yet who completed");
    }

    private Map<String, @Nullable Object> note() {
        return ((JobOutcome.Done) answer(JobType.NOTE_DECISION, job(9, Map.of()))).variables();
    }

    private JobOutcome decide(String person) {
        return answer(JobType.APPROVE_SCOPE_OF_ENGAGEMENT, job(9, decidedBy(person, Map.of("engagementId", "eng"))));
    }

    private JobOutcome step() {
        return answer(JobType.FREEZE_BASELINE, job(9, Map.of("engagementId", "eng")));
    }

    private void refuseWith(RuntimeException refusal) {
        doThrow(refusal).when(commands).send(any(), any());
    }

    private JobOutcome answer(JobType type, Job job) {
        Tasks tasks = new Tasks() {
            @Override
            public List<FormDecision<?>> forms() {
                return List.of(FormDecision.of(
                                JobType.APPROVE_SCOPE_OF_ENGAGEMENT,
                                OfEngagement.class,
                                form -> decided(),
                                ApproveScope.class)
                        .giving("known"));
            }

            @Override
            public List<ProcessStep<?>> steps() {
                return List.of(new ProcessStep<>(
                        JobType.FREEZE_BASELINE,
                        OfEngagement.class,
                        correctable,
                        Set.of(),
                        step -> Intent.to(COMMAND)));
            }
        };
        PeopleDirectory people = new PeopleDirectory(List.of(
                new Person("erik", "Erik", null, Set.of("executive"), "acme", null),
                new Person("bea", "Bea Thorne", null, Set.of("executive"), "birch", null)));
        JobCommands execution = new JobCommands(commands);
        Jobs jobs = new Jobs(
                List.of(tasks),
                new FormJobs(new DecisionMaker(people, served), new ShownForms(List.of()), execution),
                new StepJobs(execution),
                new ShowForm(new ShownForms(List.of())),
                new Subjects(key -> root, started, served, commands),
                actors,
                waiting);
        return jobs.answer(type, job);
    }

    private Intent decided() {
        if (malformed) {
            throw RuleViolation.input("reason", "is empty; fill it in.");
        }
        return intent;
    }
}
