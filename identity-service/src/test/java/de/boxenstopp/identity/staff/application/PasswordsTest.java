package de.boxenstopp.identity.staff.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.identity.AtOnce;
import de.boxenstopp.identity.staff.domain.TooManyLogins;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void areHashedAsRecommended() {
        try (var passwords = new Passwords(1, Duration.ofSeconds(30), meters)) {
            var hash = passwords.hash("geheim");

            assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(passwords.matches("geheim", Optional.of(hash))).isTrue();
            assertThat(passwords.matches("Geheim", Optional.of(hash))).isFalse();
            assertThat(passwords.hash("geheim")).isNotEqualTo(hash);
        }
    }

    @Test
    void costTheSameWhenThereIsNothingToCompareWith() {
        try (var passwords = new Passwords(1, Duration.ofSeconds(30), meters)) {
            assertThat(passwords.matches("geheim", Optional.empty())).isFalse();

            assertThat(meters.get("identity.password.checks").timer().count()).isEqualTo(1);
        }
    }

    @Test
    void sendAwayWhoWouldWaitTooLong() {
        try (var passwords = new Passwords(1, Duration.ofMillis(1), meters)) {
            var outcomes = AtOnce.times(20, _ -> {
                try {
                    return passwords.matches("geheim", Optional.empty()) ? "in" : "out";
                } catch (TooManyLogins tooMany) {
                    return tooMany.code();
                }
            });

            assertThat(outcomes).contains("out", "too-many-logins");
            assertThatExceptionOfType(TooManyLogins.class).isThrownBy(() -> {
                Thread.currentThread().interrupt();
                passwords.hash("geheim");
            });
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void areMadeOfWhatCanBeReadOut() {
        assertThat(Passwords.generate()).matches("[a-zA-Z2-9&&[^loIO]]{16}").isNotEqualTo(Passwords.generate());
    }
}
