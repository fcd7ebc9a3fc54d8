package io.tickmark.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.api.programme.ProgrammeEvent;
import io.tickmark.api.register.RegisterEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each event says of itself, so that nobody has to know its family: whose it is, what it is part of, and its order. */
class FamiliesTest {

    @ParameterizedTest
    @MethodSource("families")
    void oneEventBeginsAStreamAndSaysWhereItBelongs(Class<? extends Event> family) {
        List<? extends Event> beginnings =
                samples(family).filter(event -> event.tenant() != null).toList();

        assertThat(beginnings).hasSize(family == PlatformEvent.class ? 0 : 1);
        assertThat(beginnings)
                .allSatisfy(first -> assertThat(first.partOf() == null).isEqualTo(family == ProgrammeEvent.class));
    }

    @Test
    void whatNamesAnEngagementRestsOnItAndIsInOrderWithIt() {
        assertThat(EventTypes.all().stream().map(Samples::of))
                .filteredOn(FamiliesTest::namesAnEngagement)
                .hasSizeGreaterThan(50)
                .allSatisfy(event -> {
                    boolean rating = event instanceof ControlEvent.Assessed;
                    assertThat(event.key()).isEqualTo(rating ? event.aggregateId() : "a engagementId");
                    if (!event.aggregateId().equals("a engagementId")) {
                        assertThat(event.refersTo()).isEqualTo("a engagementId");
                    }
                });
    }

    @Test
    void whatNamesNoEngagementIsInOrderWithItsStream() {
        assertThat(EventTypes.all().stream().map(Samples::of))
                .filteredOn(event -> !namesAnEngagement(event) && !(event instanceof RegisterEvent))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.key()).isEqualTo(event.aggregateId()));
    }

    @Test
    void aRegisterIsInOrderWithWhatItIsPartOf() {
        assertThat(samples(RegisterEvent.class))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.key()).isEqualTo("a partOf"));
    }

    private static boolean namesAnEngagement(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals("engagementId"));
    }

    private static Stream<? extends Event> samples(Class<? extends Event> family) {
        return EventTypes.all().stream().filter(family::isAssignableFrom).map(Samples::of);
    }

    static List<Class<? extends Event>> families() {
        return EventTypes.families();
    }
}
