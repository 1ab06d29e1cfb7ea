package de.boxenstopp.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.boxenstopp.identity.session.domain.SessionLife;
import de.boxenstopp.identity.signin.domain.SignInPolicy;
import de.boxenstopp.identity.signingkey.domain.KeyLife;
import de.boxenstopp.identity.staff.domain.LoginPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IdentitySettingsTest {

    @Test
    void areAsTheProductSays() {
        var settings = settings(Map.of());

        assertThat(settings.sessions().life())
                .isEqualTo(new SessionLife(Duration.ofDays(7), Duration.ofHours(12), Duration.ofMinutes(5)));
        assertThat(settings.logins().policy()).isEqualTo(new LoginPolicy(5, Duration.ofMinutes(15)));
        assertThat(settings.logins().patience()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.logins().places()).isPositive();
        assertThat(settings.signIns().policy()).isEqualTo(new SignInPolicy(Duration.ofMinutes(15), 5, 5));
        assertThat(settings.signingKeys().life())
                .isEqualTo(new KeyLife(Duration.ofDays(30), Duration.ofMinutes(15), Duration.ofMinutes(15)));
        assertThat(settings.staffAccounts()).isEmpty();
        assertThat(settings.rotationDelay()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.mailDelay()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.cleaningDelay()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void canAllBeChanged() {
        var settings = settings(Map.ofEntries(
                Map.entry("staff-accounts", "staff.json"),
                Map.entry("rotation-delay", "2m"),
                Map.entry("mail-delay", "1s"),
                Map.entry("cleaning-delay", "1h"),
                Map.entry("signing-keys.rotate-every", "7d"),
                Map.entry("signing-keys.announce", "1h"),
                Map.entry("signing-keys.keep", "2h"),
                Map.entry("sessions.customer", "1d"),
                Map.entry("sessions.staff", "8h"),
                Map.entry("sessions.access-token", "1m"),
                Map.entry("logins.failures", "3"),
                Map.entry("logins.lock", "1h"),
                Map.entry("logins.checks-at-once", "7"),
                Map.entry("logins.patience", "1s"),
                Map.entry("sign-ins.valid", "10m"),
                Map.entry("sign-ins.wrong-codes", "3"),
                Map.entry("sign-ins.per-hour", "10")));

        assertThat(settings.staffAccounts()).isEqualTo("staff.json");
        assertThat(settings.rotationDelay()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.mailDelay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.cleaningDelay()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.signingKeys().life())
                .isEqualTo(new KeyLife(Duration.ofDays(7), Duration.ofHours(1), Duration.ofHours(2)));
        assertThat(settings.sessions().life())
                .isEqualTo(new SessionLife(Duration.ofDays(1), Duration.ofHours(8), Duration.ofMinutes(1)));
        assertThat(settings.logins().policy()).isEqualTo(new LoginPolicy(3, Duration.ofHours(1)));
        assertThat(settings.logins().places()).isEqualTo(7);
        assertThat(settings.logins().patience()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.signIns().policy()).isEqualTo(new SignInPolicy(Duration.ofMinutes(10), 3, 10));
    }

    @Test
    void refuseWhatMakesNoSense() {
        for (var nonsense : List.of(
                Map.of("sessions.staff", "0s"),
                Map.of("logins.failures", "0"),
                Map.of("sign-ins.valid", "2h"),
                Map.of("sign-ins.wrong-codes", "0"),
                Map.of("signing-keys.rotate-every", "20m"))) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .as("%s", nonsense)
                    .isThrownBy(() -> useAll(settings(nonsense)));
        }
    }

    @Test
    void failTheStartWhenAnyIsMisspelt() {
        new ApplicationContextRunner()
                .withUserConfiguration(OnlySettings.class)
                .withPropertyValues("boxenstopp.identity.session.staff=8h")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("boxenstopp.identity.session.staff"));
    }

    @Test
    void keepTheSecretToThemselves() {
        assertThat(settings(Map.of())).hasToString("IdentitySettings[hidden]");
    }

    private static void useAll(IdentitySettings settings) {
        settings.sessions().life();
        settings.logins().policy();
        settings.signIns().policy();
        settings.signingKeys().life();
    }

    private static IdentitySettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(prefixed(properties)))
                .bindOrCreate("boxenstopp.identity", Bindable.of(IdentitySettings.class));
    }

    private static Map<String, String> prefixed(Map<String, String> properties) {
        var prefixed = new HashMap<>(Map.of(
                "boxenstopp.identity.public-url", "http://localhost:5000", "boxenstopp.identity.key-secret", "x"));
        properties.forEach((name, value) -> prefixed.put("boxenstopp.identity." + name, value));
        return prefixed;
    }

    @EnableConfigurationProperties(IdentitySettings.class)
    static class OnlySettings {}
}
