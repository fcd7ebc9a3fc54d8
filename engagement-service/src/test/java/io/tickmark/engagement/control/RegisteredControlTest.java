package io.tickmark.engagement.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickmark.api.control.ControlEvent;
import io.tickmark.api.control.ControlType;
import io.tickmark.api.control.Definition;
import io.tickmark.api.control.Frequency;
import io.tickmark.api.control.Nature;
import io.tickmark.api.control.Rating;
import io.tickmark.engagement.process.decision.PastEvents;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteredControlTest {

    private static final LocalDate DAY = LocalDate.of(2027, 7, 1);

    private final PastEvents past = new PastEvents()
            .and(
                    new ControlEvent.Registered("c1", "prg", "acme", definition("A-1", "CC1.1")),
                    new ControlEvent.Registered("c2", "prg", "acme", definition("A-2", "CC1.2")),
                    new ControlEvent.Registered("c3", "other", "acme", definition("A-3", "CC1.1")));
    private final ControlRegister register = Registers.asOf(past, DAY.plusDays(1));

    @Test
    void findsTheControlsOfTheProgrammeThatServeACriterion() {
        assertThat(served("CC1.1")).containsExactly("c1");
        assertThat(served("CC1.1", "CC1.2")).containsExactly("c1", "c2");
        assertThat(served("CC9.9")).isEmpty();
    }

    @Test
    void followsEveryChange() {
        past.and(
                new ControlEvent.Revised(
                        "c1", 2, definition("A-1", "CC1.1"), definition("A-1", "CC1.3"), DAY, "moved on"),
                new ControlEvent.Mapped("c1", List.of("CC1.3"), List.of("CC1.4")),
                new ControlEvent.Assigned("c1", "omar", "ivy", "hana"),
                new ControlEvent.Implemented("c1", DAY),
                assessed("eng", Rating.DOES_NOT_MEET),
                assessed("eng", Rating.MEETS));

        RegisteredControl control = register.get("c1");

        assertThat(served("CC1.4")).containsExactly("c1");
        assertThat(control.definition().owner()).isEqualTo("omar");
        assertThat(control.definition().evidenceOwner()).isEqualTo("hana");
        assertThat(control.assessmentIn("eng"))
                .map(ControlEvent.Assessed::rating)
                .contains(Rating.MEETS);
        assertThat(control.assessmentIn("another")).isEmpty();
    }

    @Test
    void aRevisionForALaterDayDoesNotCountYet() {
        past.and(new ControlEvent.Revised(
                "c1", 2, definition("A-1", "CC1.1"), definition("A-1", "CC1.3"), DAY.plusDays(2), "moved on"));

        assertThat(served("CC1.1")).containsExactly("c1");
        assertThat(served("CC1.3")).isEmpty();
    }

    @Test
    void aRatingRestsOnTheCriteriaThatItWasMadeFor() {
        past.and(new ControlEvent.Mapped("c1", List.of("CC1.1"), List.of("CC1.4")), assessed("eng", Rating.MEETS));
        assertThat(register.get("c1").assessmentIn("eng")).isPresent();

        past.and(new ControlEvent.Mapped("c1", List.of("CC1.4"), List.of("CC1.4", "CC1.5")));

        assertThat(register.get("c1").assessmentIn("eng")).isEmpty();
    }

    @Test
    void leavesOutWhatIsRetired() {
        past.and(new ControlEvent.Retired("c1", DAY, "replaced"));

        assertThat(served("CC1.1")).isEmpty();
        assertThat(register.get("c1").retired()).isTrue();
    }

    private List<String> served(String... criteria) {
        return register.serving("prg", List.of(criteria)).stream()
                .map(RegisteredControl::controlId)
                .toList();
    }

    private static ControlEvent assessed(String engagementId, Rating rating) {
        return new ControlEvent.Assessed("c1", engagementId, "A-1", List.of("CC1.4"), rating, "looked", null, null);
    }

    private static Definition definition(String code, String criterion) {
        return new Definition(
                code,
                "title",
                "description",
                List.of(criterion),
                "owner",
                "deputy",
                "evidence owner",
                Frequency.DAILY,
                Nature.MANUAL,
                ControlType.DETECTIVE,
                List.of(),
                "population",
                "test");
    }
}
