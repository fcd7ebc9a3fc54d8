package io.tickmark.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"lena", "Lena", " LENA\t", "\uff2cena", "\u00a0lena"})
    void whoLooksAlikeIsOne(String given) {
        assertThat(Names.person(given)).isEqualTo("lena");
        assertThat(Names.person(Names.person(given))).isEqualTo("lena");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "le\0na", "le\u200bna", "le\u202ena", "le na", "le\nna", "\ud800", "\ue000"})
    void whatCannotBeSeenIsNoId(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> Names.person(given));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 10_000})
    void aLongIdIsNone(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Names.person("x".repeat(length)));
    }
}
