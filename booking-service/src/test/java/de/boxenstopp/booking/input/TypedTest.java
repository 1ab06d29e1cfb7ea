package de.boxenstopp.booking.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void losesBlanksAroundItButNotWithin() {
        assertThat(Typed.clean("\u00a0 Anna  Lena\t\u2003")).isEqualTo("Anna  Lena");
    }

    @Test
    void writesAnUmlautAlwaysTheSameWay() {
        assertThat(Typed.clean("Mu\u0308ller")).isEqualTo("M\u00fcller");
    }

    @Test
    void keepsEmoji() {
        assertThat(Typed.clean(" 👩‍🔧 ")).isEqualTo("👩‍🔧");
    }

    @Test
    void isNothingWhereNothingCanBeSeen() {
        assertThat(Typed.cleanOrNone(" \u200b\u00a0")).isNull();
        assertThat(Typed.cleanOrNone(null)).isNull();
    }
}
