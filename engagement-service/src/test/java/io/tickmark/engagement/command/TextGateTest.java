package io.tickmark.engagement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tickmark.api.FreeText;
import io.tickmark.api.Metadata;
import io.tickmark.api.OneLine;
import io.tickmark.api.Refers;
import io.tickmark.api.engagement.Component;
import io.tickmark.api.engagement.ComponentKind;
import io.tickmark.api.engagement.EngagementCommand;
import io.tickmark.engagement.command.CommandSamples.Place;
import io.tickmark.engagement.rules.RuleViolation;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class TextGateTest {

    @Property(tries = 3_000)
    void whatNoTextMayHoldIsRefusedInEveryTextOfEveryCommand(
            @ForAll("places") Place place, @ForAll("unkeepable") String part, @ForAll("harmless") String around) {
        refusedAt(place, around + part + around);
    }

    @Property(tries = 3_000)
    void whatCannotBeSeenIsRefusedOutsideFreeText(
            @ForAll("places") Place place, @ForAll("unseen") int character, @ForAll("harmless") String around) {
        String text = around + Character.toString(character) + around;
        if (free(place) == null) {
            refusedAt(place, text);
        } else {
            assertThatCode(() -> check(place, text)).doesNotThrowAnyException();
        }
    }

    @Property(tries = 1_000)
    void whatIsTooLongIsRefusedWithItsPath(@ForAll("places") Place place) {
        refusedAt(place, "x".repeat(mostOf(place.component()) + 1));
        assertThatCode(() -> check(place, "x".repeat(mostOf(place.component()))))
                .doesNotThrowAnyException();
    }

    @Property(tries = 1_000)
    void ordinaryWordsOfAnyScriptAreKept(@ForAll("places") Place place, @ForAll("harmless") String text) {
        boolean id = place.path().equals(ownId(place)) || place.component().isAnnotationPresent(Refers.class);
        String words = id ? "eng-1" : text;
        assertThatCode(() -> check(place, words)).doesNotThrowAnyException();
    }

    @Property
    void metadataIsNoWayAround(@ForAll("metadata") String name, @ForAll("unkeepable") String part) {
        Place any = CommandSamples.texts().getFirst();
        for (String text : List.of("a" + part, "a\nb", "a\u202eb", "x".repeat(201))) {
            RuleViolation refusal = catchThrowableOfType(
                    RuleViolation.class, () -> TextGate.check(CommandSamples.with(any, "a"), Map.of(name, text)));
            assertThat(refusal.facts()).containsEntry("field", "metadata." + name);
        }
    }

    @Example
    void listsEndSomewhereAndHaveNoHoles() {
        Component software = new Component(ComponentKind.SOFTWARE, "API");
        assertThat(refusal(new EngagementCommand.DefineComponents(
                                "eng-1", Collections.nCopies(2_001, software), Map.of()))
                        .facts())
                .containsEntry("field", "components");
        assertThat(refusal(new EngagementCommand.Close("eng-1", Collections.nCopies(101, "somebody")))
                        .facts())
                .containsEntry("field", "distribution");
        assertThat(refusal(new EngagementCommand.OpenFollowUps("eng-1", Collections.singletonList(null)))
                        .facts())
                .containsEntry("field", "gapIds[0]");
    }

    @Example
    void anIdHasNoSpaceAndNoUmlaut() {
        assertThat(refusal(new EngagementCommand.ApproveScope("eng 1")).facts()).containsEntry("field", "engagementId");
        assertThat(refusal(new EngagementCommand.ApproveScope("eng-ü")).facts()).containsEntry("field", "engagementId");
    }

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(CommandSamples.texts());
    }

    @Provide
    Arbitrary<String> metadata() {
        return Arbitraries.of(
                Metadata.COMMAND_ID,
                Metadata.ACTOR,
                Metadata.TENANT,
                Metadata.FIRM,
                Metadata.CAUSATION_ID,
                Metadata.CORRELATION_ID,
                Metadata.PROCESS_DEFINITION);
    }

    /** U+0000, and one half of a pair without the other. */
    @Provide
    Arbitrary<String> unkeepable() {
        return Arbitraries.oneOf(
                Arbitraries.just("\0"),
                Arbitraries.integers()
                        .between(Character.MIN_SURROGATE, Character.MAX_SURROGATE)
                        .map(half -> "a" + (char) half.intValue() + "a"));
    }

    @Provide
    Arbitrary<Integer> unseen() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0x01, 0x1f),
                Arbitraries.integers().between(0x7f, 0x9f),
                Arbitraries.integers().between(0x202a, 0x202e),
                Arbitraries.integers().between(0x2066, 0x2069),
                Arbitraries.of(0x061c, 0x200e, 0x200f, 0x2028, 0x2029));
    }

    @Provide
    Arbitrary<String> harmless() {
        return Arbitraries.of("", "Zugriffe prüfen", "レビュー", "כל רבעון", "🙂 ok", "a-1", "C:\\u0000", "' or 1=1 --");
    }

    private static void refusedAt(Place place, String text) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> check(place, text));
        assertThat(refusal).as(place.toString()).isNotNull();
        assertThat(refusal.rule()).isEqualTo(RuleViolation.INPUT);
        assertThat(refusal.facts()).containsEntry("field", place.path());
    }

    private static RuleViolation refusal(io.tickmark.api.Command command) {
        return catchThrowableOfType(RuleViolation.class, () -> TextGate.check(command, Map.of()));
    }

    private static void check(Place place, String text) {
        TextGate.check(CommandSamples.with(place, text), Map.of());
    }

    private static @Nullable FreeText free(Place place) {
        return place.component().getAnnotation(FreeText.class);
    }

    private static int mostOf(RecordComponent component) {
        FreeText free = component.getAnnotation(FreeText.class);
        OneLine line = component.getAnnotation(OneLine.class);
        return free != null ? free.max() : line != null ? line.max() : 200;
    }

    private static String ownId(Place place) {
        return place.command().getRecordComponents()[0].getName();
    }
}
