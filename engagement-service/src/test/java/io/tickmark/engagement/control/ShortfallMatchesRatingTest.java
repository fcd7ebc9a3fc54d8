package io.tickmark.engagement.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickmark.api.control.Rating;
import io.tickmark.api.control.Shortfall;
import io.tickmark.api.gap.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortfallMatchesRatingTest {

    private static final Shortfall SHORTFALL = new Shortfall("Late.", Severity.LOW, "Remind.", "hr");

    @Test
    void metHasNone() {
        assertThatCode(() -> ShortfallMatchesRating.check(Rating.MEETS, null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ShortfallMatchesRating.check(Rating.MEETS, SHORTFALL))
                .hasFieldOrPropertyWithValue("rule", "R21");
    }

    @ParameterizedTest
    @EnumSource(
            value = Rating.class,
            names = {"PARTLY_MEETS", "DOES_NOT_MEET"})
    void lessHasOne(Rating rating) {
        assertThatCode(() -> ShortfallMatchesRating.check(rating, SHORTFALL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ShortfallMatchesRating.check(rating, null)).hasFieldOrPropertyWithValue("rule", "R21");
    }

    @Test
    void aShortfallHasAnOwner() {
        Shortfall nobody = new Shortfall("Late.", Severity.LOW, "Remind.", "");
        assertThatThrownBy(() -> ShortfallMatchesRating.check(Rating.PARTLY_MEETS, nobody))
                .hasMessageContaining("shortfall.owner");
    }
}
