package io.tickmark.engagement.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Metadata;
import io.tickmark.api.Period;
import io.tickmark.api.catalogue.Category;
import io.tickmark.api.control.ControlCommand;
import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.Definition;
import io.tickmark.api.engagement.Component;
import io.tickmark.api.engagement.ComponentKind;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.api.engagement.EngagementEvent;
import io.tickmark.api.engagement.ReportType;
import io.tickmark.api.engagement.Team;
import io.tickmark.api.gap.GapEvent;
import io.tickmark.api.gap.GapSource;
import io.tickmark.api.gap.Severity;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.engagement.rules.Sha256;
import io.tickmark.models.JobType;
import io.tickmark.models.UserTask;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision on a form counts only as long as what the form showed is still so. */
class DecidedOnWhatWasShownTest extends ProcessStory {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private final String engagement = "eng-" + UUID.randomUUID();
    private final String programme = "prg-" + engagement;
    private final String control = "ctl-" + engagement;

    @BeforeEach
    void anEngagementWhoseScopeIsSettled() {
        happened("Programme", List.of(new ProgrammeEvent.Created(programme, "acme", "P", "Acme", "Cloud", START)));
        happened(
                "Engagement",
                List.of(
                        new EngagementEvent.Opened(engagement, programme, "acme", "Acme 2024"),
                        new EngagementEvent.ReportTypeChosen(
                                engagement,
                                ReportType.TYPE_2,
                                null,
                                new Period(START, LocalDate.of(2024, 6, 30)),
                                "Customers ask."),
                        new EngagementEvent.CategoriesChosen(
                                engagement, Set.of(Category.SECURITY), "v", "sha", List.of("CC6.1"), "The usual."),
                        new EngagementEvent.ComponentsDefined(
                                engagement, List.of(new Component(ComponentKind.SOFTWARE, "Platform")), Map.of()),
                        new EngagementEvent.TeamAppointed(engagement, new Team("erik", "lena", "colin"))));
        enter(Map.of("engagementId", engagement, "programmeId", programme));
    }

    @Test
    void theSponsorDoesNotApproveAnotherPeriodThanTheOneShown() {
        Map<String, @Nullable Object> form = shown(UserTask.APPROVE_SCOPE);
        assertThat(form)
                .containsEntry("periodEnd", "2024-06-30")
                .containsEntry("categories", List.of("SECURITY"))
                .containsEntry("components", List.of(Map.of("kind", "SOFTWARE", "name", "Platform")))
                .containsEntry("sponsor", "erik");
        move("2024-12-31");

        JobOutcome.Rejected refused = (JobOutcome.Rejected) complete(form, 1);

        assertThat(refused.rejection().rule()).isEqualTo("SHOWN");
        assertThat(refused.rejection().by()).isEqualTo("erik");
        assertThat(refused.rejection().message()).contains("has changed: period end. ");
        assertThat(events(EngagementEvent.ScopeApproved.class)).isEmpty();
        Map<String, @Nullable Object> now = shown(UserTask.APPROVE_SCOPE);
        assertThat(now).containsEntry("periodEnd", "2024-12-31");
        assertThat(complete(now, 2)).isInstanceOf(JobOutcome.Done.class);
        assertThat(events(EngagementEvent.ScopeApproved.class)).hasSize(1);
    }

    @Test
    void theEventSaysWhatTheFormShowed() {
        Map<String, @Nullable Object> form = shown(UserTask.APPROVE_SCOPE);
        complete(form, 3);

        assertThat(events.readEvents(engagement).asStream().toList().getLast().getMetaData())
                .containsEntry(Metadata.SHOWN, Sha256.of(form.get("shown") + ""));
    }

    @Test
    void whatHasBeenRecordedStandsWhateverChangesBeforeTheJobComesAgain() {
        Map<String, @Nullable Object> form = shown(UserTask.ASSESS_CONTROL, registered("A-1"));
        assertThat(form).containsKey("shown");
        variables.putAll(Map.of("rating", "MEETS", "basis", "Seen.", "control", Map.of("controlId", control)));
        assertThat(complete(UserTask.ASSESS_CONTROL, JobType.RECORD_ASSESSMENT, "omar", form, 4))
                .isInstanceOf(JobOutcome.Done.class);
        send(new ControlCommand.Revise(control, renamed(), LocalDate.of(2024, 3, 1), "Clearer."), LENA);
        assertThat(shown(UserTask.ASSESS_CONTROL)).isNotEqualTo(form);

        assertThat(complete(UserTask.ASSESS_CONTROL, JobType.RECORD_ASSESSMENT, "omar", form, 4))
                .isInstanceOf(JobOutcome.Done.class);
    }

    @Test
    void aNoteThatIsNoneOfOursIsNoLeave() {
        for (Object note : List.of("", "periodEnd=0 x", "x".repeat(9_000), 7)) {
            assertThat(((JobOutcome.Rejected) complete(Map.of("shown", note), 5))
                            .rejection()
                            .rule())
                    .isEqualTo("SHOWN");
        }
        assertThat(((JobOutcome.Rejected) complete(Map.of(), 6)).rejection().rule())
                .isEqualTo("SHOWN");
    }

    @Test
    void whoMayNotDecideIsToldThatFirst() {
        JobOutcome refused = complete(UserTask.APPROVE_SCOPE, JobType.APPROVE_SCOPE_OF_ENGAGEMENT, "omar", Map.of(), 7);

        assertThat(((JobOutcome.Rejected) refused).rejection().rule()).isEqualTo("ROLE");
    }

    @Test
    void openGapsAreShownWithTheirTextsAndTheirNumber() {
        registered("A-1");
        IntStream.range(0, 201).forEach(this::gap);

        Map<String, @Nullable Object> form = shown(UserTask.SIGN_OFF_OPEN_GAPS);

        assertThat(form).containsEntry("numberOfGaps", 201);
        assertThat(rows(form, "openGaps")).hasSize(200).first().satisfies(row -> {
            assertThat(row.get("controlCode")).isEqualTo("A-1");
            assertThat(row.get("description")).isEqualTo("Late.");
        });
        gap(201);
        assertThat(((JobOutcome.Rejected) complete(
                                UserTask.DECLARE_AUDIT_READINESS, JobType.RECORD_AUDIT_READINESS, "lena", form, 8))
                        .rejection()
                        .message())
                .contains("has changed: number of gaps. ");
    }

    private static Definition renamed() {
        return new Definition(
                CONTROL.code(),
                "Another title",
                CONTROL.description(),
                CONTROL.criteria(),
                CONTROL.owner(),
                CONTROL.deputy(),
                CONTROL.evidenceOwner(),
                CONTROL.frequency(),
                CONTROL.nature(),
                CONTROL.type(),
                CONTROL.systems(),
                CONTROL.population(),
                CONTROL.test());
    }

    private void gap(int number) {
        happened(
                "Gap",
                List.of(new GapEvent.Identified(
                        "gap-" + number + engagement,
                        engagement,
                        "acme",
                        control,
                        "A-1",
                        List.of("CC6.1"),
                        GapSource.READINESS,
                        Severity.HIGH,
                        "Late.",
                        "Set a reminder.",
                        "omar")));
    }

    private Map<String, Object> registered(String code) {
        happened("Control", List.of(new ControlEvent.Registered(control, programme, "acme", CONTROL)));
        return Map.of("control", Map.of("controlId", control, "code", code));
    }

    private void move(String end) {
        Period period = new Period(START, LocalDate.parse(end));
        send(
                new EngagementCommand.ChooseReportType(engagement, ReportType.TYPE_2, null, period, "Customers ask."),
                LENA);
    }

    private Map<String, @Nullable Object> shown(UserTask task, Map<String, ?> more) {
        enter(more);
        return shown(task);
    }

    private JobOutcome complete(Map<String, ? extends @Nullable Object> form, long key) {
        return complete(UserTask.APPROVE_SCOPE, JobType.APPROVE_SCOPE_OF_ENGAGEMENT, "erik", form, key);
    }

    /** The end of the task and the job behind it, as the engine hands them out. */
    private JobOutcome complete(
            UserTask task, JobType type, String person, Map<String, ? extends @Nullable Object> form, long key) {
        Map<String, @Nullable Object> inTask = new HashMap<>(variables);
        inTask.putAll(form);
        NoteDecision note = new NoteDecision(element -> new Completion.By(person), new UntilVisible());
        JobOutcome.Done noted = (JobOutcome.Done) note.answer(JobsForTests.at(task.key(), key, inTask));
        Map<String, @Nullable Object> afterwards = new HashMap<>(variables);
        afterwards.putAll(noted.variables());
        return jobs.answer(type, JobsForTests.job(1_000_000 + engagement.hashCode() + key, afterwards));
    }

    private <E extends EngagementEvent> List<E> events(Class<E> type) {
        return history.of(engagement, EngagementEvent.class).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
