package de.boxenstopp.identity.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginFailuresTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final LoginPolicy POLICY = new LoginPolicy(5, Duration.ofMinutes(15));

    @Test
    void lockWithTheFifth() {
        var failures = new LoginFailures(0, null);
        for (var failure = 1; failure <= 4; failure++) {
            failures = failures.oneMore(NOW, POLICY);
            assertThat(failures.isLocked(NOW)).isFalse();
        }

        failures = failures.oneMore(NOW, POLICY);

        assertThat(failures.isLocked(NOW)).isTrue();
        assertThat(failures.isLocked(NOW.plus(Duration.ofMinutes(15)).minusNanos(1)))
                .isTrue();
        assertThat(failures.isLocked(NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void areCountedAnewWhenALockIsOver() {
        var locked = new LoginFailures(5, NOW);

        assertThat(locked.oneMore(NOW.plusSeconds(1), POLICY)).isEqualTo(new LoginFailures(1, null));
    }

    @Test
    void areThoseOfANameHoweverItIsTyped() {
        assertThat(new Username(" LeItUnG ")).isEqualTo(new Username("leitung"));
        assertThat(new Username("jürgen")).isEqualTo(new Username("ju\u0308rgen"));
        assertThat(new Username("leitung")).hasToString("Username[hidden]");
    }
}
