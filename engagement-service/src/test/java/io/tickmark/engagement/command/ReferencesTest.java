package io.tickmark.engagement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.tickmark.api.Command;
import io.tickmark.api.Ids;
import io.tickmark.api.Refers;
import io.tickmark.api.Refers.Kind;
import io.tickmark.api.Role;
import io.tickmark.api.register.EntryKind;
import io.tickmark.engagement.command.CommandSamples.Place;
import io.tickmark.engagement.rules.RuleViolation;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Acme has two programmes with everything in them, Globex has one. */
class ReferencesTest {

    private static final Actor ANYBODY =
            new Actor("lena", Set.of(Role.values()), "acme", null, Identification.assignee());
    private static final Map<String, Home> LOG = new HashMap<>();

    static {
        everythingOf("acme", "own");
        everythingOf("acme", "second");
        everythingOf("globex", "foreign");
        for (Kind part : List.of(Kind.GAP, Kind.WORK_ITEM, Kind.REPORT)) {
            LOG.put(id("next-year", part), new Home(part.type(), "acme", id("own", Kind.PROGRAMME), "eng-next"));
        }
    }

    private final References references = new References(homes());

    private static void everythingOf(String tenant, String whose) {
        for (Kind kind : Kind.values()) {
            boolean outlives = kind == Kind.PROGRAMME || kind == Kind.CONTROL || kind == Kind.REGISTER;
            LOG.put(
                    id(whose, kind),
                    new Home(
                            kind.type(),
                            tenant,
                            id(whose, Kind.PROGRAMME),
                            outlives ? null : id(whose, Kind.ENGAGEMENT)));
        }
        for (EntryKind kind : EntryKind.values()) {
            LOG.put(Ids.register(id(whose, Kind.REGISTER), kind), LOG.get(id(whose, Kind.REGISTER)));
        }
    }

    private static Homes homes() {
        Homes homes = mock(Homes.class);
        when(homes.of(any())).thenAnswer(call -> {
            Map<String, Home> found = new HashMap<>(LOG);
            found.keySet().retainAll(call.<Collection<String>>getArgument(0));
            return found;
        });
        return homes;
    }

    /** A field that names another aggregate cannot be added without saying what it names. */
    @Test
    void everyFieldThatEndsInIdSaysWhatItNames() {
        List<String> silent = CommandSamples.texts().stream()
                .filter(place -> place.component().getName().matches(".*Ids?"))
                .filter(place -> !place.component().isAnnotationPresent(Refers.class))
                .filter(place -> !place.path().equals(ownId(place)))
                .map(Place::toString)
                .toList();
        assertThat(silent)
                .as("reviews are part of their programme, which knows them")
                .containsExactlyInAnyOrder(
                        "CompleteStandardsReview.reviewId", "NoteStandardsReviewEscalationDue.reviewId");
    }

    @Test
    void theseAreTheReferencesOfAllCommands() {
        assertThat(all().map(Place::toString))
                .containsExactlyInAnyOrder(
                        "Open.programmeId",
                        "RollForward.from",
                        "RollForward.programmeId",
                        "FreezeBaseline.controls[0].controlId",
                        "FreezeBaseline.controls[0].gapId",
                        "SignOffOpenGaps.openGaps[0].gapId",
                        "DeclareAuditReadiness.openGaps[0].gapId",
                        "StartFieldwork.controls[0].examined.controlId",
                        "ConcludeFieldwork.controls[0].controlId",
                        "ReceiveReport.reportId",
                        "OpenFollowUps.gapIds[0]",
                        "Register.programmeId",
                        "Assess.engagementId",
                        "Identify.engagementId",
                        "Identify.controlId",
                        "Issue.engagementId",
                        "Issue.controlId",
                        "Open.engagementId",
                        "RecordEntry.partOf",
                        "RecordEntry.entry.carveOut.monitoringControlId",
                        "ReviseEntry.entry.carveOut.monitoringControlId",
                        "SayNone.partOf");
    }

    @ParameterizedTest
    @MethodSource("all")
    void ofOthersOfNobodyAndOfAnotherProgrammeAreAnsweredAlike(Place place) {
        Kind kind = kindOf(place);
        Kind other = kind == Kind.CONTROL ? Kind.GAP : Kind.CONTROL;
        RuleViolation missing = refusal(place, "nobody-knows");
        assertThat(missing.rule()).isEqualTo(RuleViolation.INPUT);
        assertThat(missing.facts()).containsEntry("field", place.path());
        for (String wrong : wrong(place, kind, other)) {
            RuleViolation refusal = refusal(place, wrong);
            assertThat(refusal).as(wrong).hasMessage(missing.getMessage());
            assertThat(refusal.facts()).isEqualTo(missing.facts());
        }
    }

    /** A new thing belongs to the programme that it names, so no other programme of the same organisation is wrong there. */
    private static Stream<String> wrongProgramme(Place place, Kind kind) {
        boolean decidesWhere = isNew(place)
                && all().filter(reference -> reference.command() == place.command())
                        .findFirst()
                        .orElseThrow()
                        .path()
                        .equals(place.path());
        return decidesWhere ? Stream.of() : Stream.of(id("second", kind));
    }

    private static List<String> wrong(Place place, Kind kind, Kind other) {
        Stream<String> wrong =
                Stream.concat(Stream.of(id("foreign", kind), id("own", other)), wrongProgramme(place, kind));
        return (kind.partOfEngagement() ? Stream.concat(wrong, Stream.of(id("next-year", kind))) : wrong).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void ofTheSameProgrammeAndEngagementAreGood(Place place) {
        assertThatCode(() -> references.check(with(place, id("own", kindOf(place))), ANYBODY))
                .doesNotThrowAnyException();
    }

    /** Who may not see the aggregate learns nothing from what is said about its references: it is not found. */
    @ParameterizedTest
    @MethodSource("all")
    void aStrangerLearnsNothing(Place place) {
        Actor stranger = new Actor("greta", Set.of(Role.values()), "globex", null, Identification.assignee());
        assertThatCode(() -> references.check(with(place, "nobody-knows"), stranger))
                .doesNotThrowAnyException();
    }

    static Stream<Place> all() {
        return CommandSamples.texts().stream().filter(place -> place.component().isAnnotationPresent(Refers.class));
    }

    private RuleViolation refusal(Place place, String id) {
        RuleViolation refusal =
                catchThrowableOfType(RuleViolation.class, () -> references.check(with(place, id), ANYBODY));
        assertThat(refusal).as(id).isNotNull();
        return refusal;
    }

    /** The command with this id in this place; everything else in it is Acme's own. */
    private static Command with(Place place, String id) {
        return CommandSamples.of(place, other -> {
            if (other.path().equals(place.path())) {
                return id;
            }
            if (other.path().equals("tenant")) {
                return "acme";
            }
            if (other.component().isAnnotationPresent(Refers.class)) {
                return id("own", kindOf(other));
            }
            if (other.path().equals(ownId(other))) {
                return isNew(other) ? "new" : id("own", ownKind(other));
            }
            return "a-word";
        });
    }

    private static boolean isNew(Place place) {
        return Arrays.stream(place.command().getRecordComponents())
                .anyMatch(component -> component.getName().equals("tenant"));
    }

    private static Kind kindOf(Place place) {
        return place.component().getAnnotation(Refers.class).value();
    }

    private static Kind ownKind(Place place) {
        String family = place.command().getEnclosingClass().getSimpleName().replace("Command", "");
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.type().equals(family))
                .findFirst()
                .orElseThrow();
    }

    private static String ownId(Place place) {
        return place.command().getRecordComponents()[0].getName();
    }

    private static String id(String whose, Kind kind) {
        return whose + "-" + kind.type();
    }
}
