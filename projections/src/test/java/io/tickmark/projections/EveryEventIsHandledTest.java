package io.tickmark.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.Event;
import io.tickmark.api.EventTypes;
import io.tickmark.api.platform.PlatformEvent;
import io.tickmark.projections.readmodel.Fold;
import io.tickmark.projections.readmodel.ReadModel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A family that the read side forgets is found here: nothing that happens to an organisation is left out of its history. */
class EveryEventIsHandledTest {

    private static final String TIMELINE = "timeline";

    @Test
    void theTimelineTellsAllButWhatOperatorsDo() throws ReflectiveOperationException {
        List<ReadModel> timeline =
                models().filter(model -> model.name().equals(TIMELINE)).toList();

        assertThat(EventTypes.all())
                .filteredOn(type -> timeline.stream().noneMatch(model -> folds(model, type)))
                .isNotEmpty()
                .allMatch(PlatformEvent.class::isAssignableFrom);
    }

    @ParameterizedTest
    @MethodSource("families")
    void eachFamilyHasRowsThatSayHowItStands(Class<? extends Event> family) throws ReflectiveOperationException {
        List<ReadModel> others =
                models().filter(model -> !model.name().equals(TIMELINE)).toList();

        assertThat(EventTypes.all())
                .filteredOn(family::isAssignableFrom)
                .anyMatch(type -> others.stream().anyMatch(model -> folds(model, type)));
    }

    @Test
    void whatIsFoldedIsAnEvent() throws ReflectiveOperationException {
        assertThat(models().flatMap(model -> model.folds().stream()).map(Fold::events))
                .allSatisfy(events -> assertThat(EventTypes.all()).anyMatch(events::isAssignableFrom));
    }

    static List<Class<? extends Event>> families() {
        return EventTypes.families();
    }

    private static boolean folds(ReadModel model, Class<? extends Event> event) {
        return model.folds().stream().anyMatch(fold -> fold.events().isAssignableFrom(event));
    }

    private static Stream<ReadModel> models() throws ReflectiveOperationException {
        return PartitionsTest.models().map(named -> (ReadModel) named[1]);
    }
}
